/// Words that everybody uses, some of which people and organisations are called by, too.
extension CommonWords {
  /// What stands before a name or in its place and tells of nobody.
  static let titles = words(
    """
    ambassador anonymous attendee chair colonel delegate dr dame eng experts expert general guest \
    hon judge lady lord madam madame major member minister mme mr mrs ms none participant person \
    phd prof professor representative secretary sir speaker unknown
    """)

  /// What says of what form an organisation is.
  static let forms = words(
    """
    ab ag association asbl bv co coop corp corporation company ev foundation fund ggmbh gmbh group \
    holding inc incorporated international kg limited llc llp ltd nv oy plc pty sa sarl sas se sl \
    spa srl stiftung
    """)

  /// What many organisations begin with.
  static let ofOrganisations = words(
    """
    academy africa african agency alliance america american arab asia asian associacion association \
    board bureau center central centre chamber civil coalition college commission committee company \
    computer council cyber department deutsche development digital electronic europe european \
    federal federation forum foundation fund german global government group high house human \
    independent initiative institut institute internacional international internet latin league \
    media ministry mission national network new north office open operators organisation \
    organization parliament permanent police public regional research royal school security society \
    south state stiftung technical the trade tribunal un union united universidad universitat \
    universite university west western world
    """)

  /// What organisations are for, which tells of none by itself.
  static let topics = words(
    """
    accountability affairs agriculture business commerce communication communications competition \
    cooperation critical culture cyberspace cybersecurity data defence defense democracy development dialogue \
    disarmament economic economics economy education energy engineering environment ethics \
    expression finance foreign freedom governance health human humanity information infrastructure innovation \
    interior intelligence internet investigation journalism journalists justice labour liberties \
    management names numbers peace policy privacy progress protection relations reform research \
    response responsibility rights safety science sciences security society standardisation \
    standardization standards statistics strategy studies sustainability technologies technology \
    telecommunications terrorism tomorrow trade training transparency transport war women workers
    """)

  /// Short words of English that organisations are called by.
  static let everyday = words(
    """
    able access act action aid air all alliance and answer any apple arc are ark art article as ask \
    at base be bear best big bill bit box bridge bridges build by call can care case cause chain \
    change child city clear code common core crisis data day days dial do earth east ebay edge eight \
    end ever everyone eye face fair fast few fire first five focus for force forum four free friend \
    front future gap get give global go good grace great green groups half hand have he head health \
    help her here him his home hope host house how ice idea if impact in it its joint just key lab \
    land law lead learn legal less let life light like line link live long look love made make man \
    many map mark may me media meet men mind more most move my net new next no nobody norm norms \
    north not now ocean of off office on one open or our out oxygen pact panel path peace people \
    place plan play point post power press public rapid reach ready real red rest right rights rise \
    road room root rule safe save seat see seed set shape share she shield so some \
    south space stand star start state states step stop street sun target task team ten test that \
    the them they this three time to today together tool town trace track trade train tree trust \
    truth turn two unit up us use van view vision voice walk watch water wave way ways we web west \
    what when who why will win wind window wire with witness women word words work world yes you \
    young zero
    """)

  /// English words beside the above that people are called by, too, and words of scripts that tell
  /// of their language by themselves.
  static let names = words(
    """
    a able alike alone along am amber amid an angel april are august autumn back baker banks bar \
    bare been bench berry birch bird bishop black blank blight block bloom blue bond booth bore \
    bow bowl brave brick bright brook brown buck bull bun burn bush butcher can case cash castle \
    chance chase cherry church clay cliff cloud coal cook corn cotton court craft crane crisp \
    cross crow crown cut dawn dean dear den dice did does done down drake dusk elder else fan \
    farmer fern few field finch fish flint flora flower forest fox freedom freeman frost fuller \
    fur garden gardener gardner gay glass gold golden got grant gray grey grove gut guy had hall \
    ham harmony harper hart has haste hat hay heath herald hero high hill hilt hit holt honey hood \
    hook hooks hunt hunter husband hut ivory jade jay jewel jolly joy judge june junior kin king \
    kings kitchen knight lad lake lamb lane large last left lemon link little lock locks long lot \
    low luck lucky later latter mad major maker man march marsh marshal martin mat mead meadow mercy merry met \
    mid miles mill miller mills mine mint miss monk moon moor moore moral moss mount much music \
    must nail never nine noble noon norm nurse nut oak oar off old only other own paint palmer pan \
    par park parks parson past patience pen pepper pet pilot pin pine pit poet pole pool pope pot \
    pound pride prince print prior prudent quick quill rain ram ran rat read reef reeves rib rich \
    rim ring rip ripe river rod rose rosy rot rug rum run rush rust sad sage said salmon same \
    sandy sat saw say says scholar sea seen seven shall sharp she shepherd short silver sin sip \
    sit six skip sky slow small smart snow sold sole son song space spark spring star stay steel \
    steward still stock storm strange strong such summer sung swift sword take tan tap tar tax tea \
    teal temple ten than then there thin thorn thus thyme tie tiger till tin tiny tip toe told ton \
    too tower toy trust tucker twin under vale valley very vet via violet violin wall want war \
    ward warden warm was wax wed were wet which while whip white whole whose wick wig wild wilde \
    willow win winner winter wise wit wolf wood worth would wrong yard yes yet your zip \
    أمل جميل كريم سعيد عادل صالح أمين حكيم نور سلام على إلى الى شمس قمر عزيز رحيم كامل ناصر سالم \
    راشد خالدة حسن جديد شريف طاهر فارس فرح وفاء هدى إيمان إسلام حق ليل ربيع رمضان شعبان محمود אור \
    שלום טוב כל על לא של את הוא היא גם יש אין בן חן חי טל רון שיר עם 和平 建国 国庆 文明 光明 胜利 红旗 健康 安全 发展 \
    未来 文化 自然 自由 明白 国家 平安 永远 美丽 正义 大学 中国 学生 先生 建设 世界 春天 新华 太平 清明 一切 人民 中心 信息 网络 사랑 나라 하나 하늘 바다 이슬 \
    보라 우리 소리 이름 나무 가을 여름 겨울 정의 평화 자유 미래 안전 연구 지금
    """)

  /// Whether a word of two letters is one in a widespread language: "an", "li".
  static func isShort(_ word: String) -> Bool { short.contains(word) }

  /// Whether a common word is often written with a capital, too: a month, a noun of German.
  static func isAlsoCapital(_ word: String) -> Bool { alsoCapital.contains(word) }

  private static let short = words(
    """
    ad ai al am an as at au ay az ba be bu by ca ce co da de di do du ed eh el em en er es et eu ex \
    fa fe fi fu ga ge gi go ha he hi ho hu id if il im in io is it ja je jo ju ka ke ki ko la le li \
    lo lu ma me mi mo mu my na ne ni no nu ob of oh ok om on op or os ou pa pe po pu ra re ro sa se \
    si so su sy ta te ti to tu um un up us ut va ve vi vs we wo ya ye yo za ze zo zu
    """)

  private static let alsoCapital = words(
    """
    may march april june august mai mars bauer becker berg bauer fischer fuchs graf hahn hirsch \
    jager kaiser koch konig kramer kraft kuhn lang maurer meister muller richter ritter schafer \
    schmied schneider schreiber schuster schwarz sommer stein vogel wagner weber winter wolf \
    zimmermann bach baum blum brand braun busch engel feld frank frei gross grun heim jung klein \
    krause kurz land morgen neumann recht roth sand schatz schild stark stern strauss tag wald weg \
    weis weiss will wirt zeit english french german day north south east west
    """)

  /// What offices and bodies that take something on are called by.
  static let offices = words(
    """
    adviser advisor all analysts assistant authorities board bureau centre chair chairs choir clerk \
    coordinator council delegates delegation desk director directorate editors embassy everyone \
    experts focal group groups head hosts lawyers leads legal liaison management members mission \
    moderator moderators officer office organisers organizers participants plenary point presidency \
    press project rapporteur rapporteurs regulator representatives researchers scribe secretariat \
    secretary somebody spokesperson staff support team treasurer trustees unit volunteers
    """)

  static let months = words("may march april june august mai mars")

  static let beforeMonths = words(
    """
    after before between by during early en from in im last late mid mitte next of on seit since the \
    this through to until
    """)

  /// What begins a question or a wish, and what follows it.
  static let modals = words("can could do may might must shall will would")

  static let subjects = words(
    """
    all any anyone each every everybody everyone he her his i it its my nobody no not one our people \
    she some somebody states that the their there these they this those us we what who you your
    """)

  static let acronymsWithPoints = words("ad am bc dc eg eu id ie ny pm uk un us usa")

  /// What people are put in as where nobody is to be named: "Youth 1", "Table 3".
  static let places = words(
    """
    academic activist advocate analyst blogger business chief citizen citizens colleague companies \
    consultant corner country diplomat donor editor educator elderly engineer executive expert \
    farmer female founder government governments hacker hackers industry intern interpreter \
    investigator investor journalist journalists junior laptop lawyer lecturer librarian male \
    manager men network ngo observer observers official operator parent parents police policymaker \
    practitioner programmer reporter researcher scientist seat senior society speaker sponsor state \
    student students table teacher technician terminal tester trainer translator user users victim \
    victims visitor vendor vendors volunteer women worker workers writer youth
    """)

  /// What letters stand for in texts.
  static let lettersOfTexts = words("a i")

  /// What a single letter is the mark of.
  static let designators = words(
    """
    annex appendix article category chapter class clause column exhibit figure footnote grade group \
    item letter level line list module option page panel paragraph part phase plan point question \
    room round row schedule section sector series stage step table team tier track type variant \
    version vitamin volume zone anhang anlage artikel gruppe option punkt raum stufe teil annexe \
    groupe niveau paragraphe point salle anexo grupo opcion punto allegato articolo gruppo
    """)

  /// What letters in capitals stand for everywhere.
  static let acronyms = words(
    """
    ad ai am api apt ar asap bc bce bbc ca cbm cc ccdcoe cd ce ceo cet cert cfo ci cia cio cis ciso \
    cs cso csr csv ct cto cv cve cvd cyb dc dea ddos dg dj dna dns dod dos dr eap ec ecb ecosoc ed \
    eea ee eg el en eod er es est eta etc eu ex ext fa faq fbi fr ft ga gb gc gdp gdpr gge gh gi gm \
    gmt go gov gps gpt gr hk hq hr html http https ia ic icann icc ice icj icrc ics ict id ie igf ii \
    iii il ilo im imf in info int io iot ip ir irc irl is iso isp ist it itu iv ix jp jr js kb kg km \
    kpi la lan lat law lea led lng lt ltd ma mac mb mfa mi mit ml mm mo moc mod mou mp ms mt mtg na \
    nato nb nda ng ngo ngos nist nl no nr ns nsa nz oas oau ocr oecd oewg ok on op or os osce ot pa \
    pc pdf ph pin pki pl pm po poc pr ps pt ptsd qa qr ra ram rdp rfc rfid ro rsa rss ru sa sc sco \
    sd sdg sdk se seo sg si sk sla sm sme sms so soc sos sp sql sr ss ssh ssl st sub tb td th ti tld \
    tls tn tor tr ts tv tx ua uae uk ul un undp unesco unga unhcr unicef unidir unodc unsc url us \
    usa usb usd ussr utc uv vat vc vi vii viii vip vm voip vpn vs wan wef wg who wiki wto www xi xii \
    xiii xiv xv xx xxi xml
    """)

  /// Those of them that stand for organisations and for nothing else.
  static let bodies = words(
    """
    bbc ccdcoe cia ecb ecosoc fbi icann icc icj icrc igf imf ist itu mit nato nist nsa oas oau oecd \
    osce un undp unesco unga unhcr unicef unidir unodc unsc wef who wto
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
