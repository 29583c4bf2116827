// swift-format-ignore-file: a line for each name, with all its spellings.
extension NameList {
  /// Names and texts by which the finding of names was tuned.
  static let tuning = NameList(
    #"""
    Ruth O'Hara | {OHara} said so. | {O'HARA} objected. | {O’Hara}'s office | ask {ohara} again | {R. O'Hara} | see @{ruthohara}
    Jörg Müller | {Mueller} wrote it. | {Muller} wrote it. | {MUELLER} | {J. Müller} | {Müllers} idea | {joerg.mueller}@example.org | @{joergmueller} | ask {Jorg}
    Søren Kjærgård | {Soren} agreed. | {Soeren} agreed. | {Kjaergaard} agreed. | {Kjaergard} agreed. | {kjærgård} agreed | #{SorenKjaergaard}
    Łukasz Wiśniewski | {Lukasz} came. | {Wisniewski} came. | {Wiśniewskiego} idea | with {Wiśniewskim} | {L. Wisniewski} | {wisniewski} came
    Ayşe Yıldırım | {Yildirim} spoke. | {YILDIRIM} spoke. | {Ayse} spoke. | {Yıldırım'ın} view | {Yıldırım’a} sor | {A. Yildirim}
    Nguyễn Thị Minh Khai | {Minh Khai} said so. | {Nguyen Thi Minh Khai} | {Nguyen} said so | {Khai} said so. | Mrs {Khai}
    Lê Văn Đức | {Duc} agreed. | {Le Van Duc} agreed. | Mr {Đức} agreed
    김서연 | {서연} 씨가 말했다 | {서연이} 말했다 | {김 서연} 님 | {김서연은} 반대했다 | {김 씨}가 말했다
    박지훈 | {지훈}은 동의했다 | {박 선생님} 말씀 | {박지훈에게}
    王小明 | {小明}不同意 | {王先生}同意 | {王 小明}说 | 请问{王老师}
    欧阳娜娜 | {欧阳}女士同意 | {娜娜}说
    山田太郎 | {山田}さんは賛成した | {太郎}が言った | {山田 太郎}氏
    Kim Min-jun | {Minjun} said | {Min Jun} said | {Min-Jun Kim} | {MINJUN KIM} | {kim minjun} | Mr {Kim}
    Zhang Wei | {Wei Zhang} said | {ZHANG} said | {zhangwei}@example.cn | Ms {Zhang} said
    محمد القحطاني | {القحطاني} قال | قال {قحطاني} | وقال {محمّد} | {لمحمد} | {الأستاذ محمد}
    فاطمة الزهراني | {فاطمه} قالت | {الزهراني} قالت | {فَاطِمَة} قالت | {بفاطمة}
    أحمد عبد الله | {احمد} قال | {عبدالله} قال | {أحمد عبدالله}
    שרה כהן | {כהן} אמרה | {לכהן} יש שאלה | {ושרה} הסכימה
    Алёна Семёнова | {Алена} сказала | {Семеновой} идея | {Семенова} сказала | {Алёне} ответили | {А. Семёнова}
    Игорь Ковальчук | {Ковальчука} спросили | {Игоря} не было | с {Ковальчуком} | {ковальчук} против
    Γιώργος Παπαδόπουλος | {Παπαδόπουλου} ιδέα | {ΠΑΠΑΔΟΠΟΥΛΟΣ} | {Γιωργος} είπε
    Marek Nowak | {Nowaka} idea | {Markowi} | {Nowakowi} | {m.nowak}@example.pl | {mnowak} wrote
    Jana Nováková | {Novákové} se ptali | {Novakova} said | {Janě} | {jnovakova}
    Aino Virtanen | {Virtasen} idea | {Virtaselle} | {Ainon} idea | {A. Virtanen} | {virtanen} said
    István Szabó | {Szabónak} igaza van | {Szabo} said | {Istvánt} kérdezték | {Szabo Istvan}
    Jonas Kazlauskas | {Kazlausko} idėja | {Kazlauskui} | {J. Kazlauskas}
    Maximilian van den Berg | {Van den Berg} said | {vandenberg} said | {van den berg} said | {M. van den Berg} | {Berg, M.}
    María José García López | {Garcia} said | {Maria Jose} said | {García-López} | {mjgarcia} wrote | {M.J. García}
    Jean-Luc Dupont | {Jean Luc} said | {JL Dupont} | {Jeanluc} said | {J.-L. Dupont} | {Dupont} said
    Abdul Rahman bin Salman | {Abdulrahman} said | {Bin Salman} said | {Abdul-Rahman} | {salman} said
    Ana Lopez-Smith | {Lopez} said | {Smith} said | {Lopez Smith} | {a.lopezsmith}@example.org
    Emma Young | {Emma Young} said | Ms {Young} said so | {E. Young} | {emmayoung} | so said {emma young} | {Young} said so.
    Rose May | Mrs {May} agreed | {R. May} | {Rose May} | {rose.may}@example.org | {MAY, Rose}
    Ben Weiß | {Weiss} said | Herr {Weiß} sagte | {ben weiss} | {B. Weiss}
    An Do | {An Do} | {do.an}@example.vn | Mr {Do} agreed | {Do An}
    Li E | Ms {E} agreed | {Li E} said | {E, Li}
    Amadou Ba | Mr {Ba} said | {amadou} said | {A. Ba} | {Ba} said
    Ngozi Okonjo | {okonjo} is against it | {Dr Okonjo} | {okonjo}_ng wrote | {N.O.} proposed it | https://example.org/people/{ngozi-okonjo} | https://example.org/{Ngozi%20Okonjo}
    Priya Venkataraman | {PriyaV} wrote | {Venkataraman's} | @{pvenkataraman} | {venkataraman_priya}
    Carlos Peña | {Pena} said | {PEÑA} said | {Carlos P.} said | {cpena}
    Eilidh MacDonald | {Mac Donald} said | {Macdonald} said | {macdonald} said | {E MacDonald} | @{EilidhMacDonald}
    Diego da Silva | {Da Silva} said | {Silva} said | {dasilva} said | {diego} said
    Þóra Guðmundsdóttir | {Thora} said | {Gudmundsdottir} said | {guðmundsdóttir} said
    Ｔａｒｏ Suzuki | {Taro} said | {ＳＵＺＵＫＩ} said
    org Médecins Sans Frontières (MSF) | {M.S.F.} did it | {Medecins sans frontieres} did | {MSF's} plan | {msf} did
    org International Cyber Relief Fund | {ICRF} did it | {I.C.R.F.} did | {International Cyber Relief Fund}
    org Kaspar & Söhne GmbH | {Kaspar & Soehne} did | {Kaspar und Söhne}
    org Deutsche Telekom AG | {Telekom} did it | {deutsche telekom} did | {Deutsche Telekoms} Plan
    org Bundesamt für Sicherheit | {Bundesamt fuer Sicherheit} did | {BFS} did
    org OpenNet Watch | {Open Net Watch} did | {opennet-watch} | @{OpenNetWatch}
    org A.C.M.E. | {ACME} did | {acme} did
    - We asked young people what they may do to rise again.
    - May we ask an open question, and do so in May?
    - An agreement is a way to do it; do not rush.
    - The rose garden is white, and the weiss beer is cold.
    - Er weiß, dass es so ist.
    - Es gibt viel zu tun, und der Berg ist hoch.
    - The IP address and the IT systems of the EU and the UN are a CERT's concern.
    - Option E was dropped, option A stays.
    - Vitamin B and plan C are not the same.
    - Kimono and minimum, junior and June are words.
    - Anna's article on Germany and Roman law.
    - Salmon and smithereens, bergs and mullets.
    - 王国和平安是词。
    - 小学生明白了。
    - 박물관은 문을 열었다
    - 서울에서 연구했다
    - محمود قال إن العمل جيد
    - الحمد لله على كل حال
    - Семена растений растут, ковали железо
    - La peña se reunió y la silva creció, mare e monti.
    - Penal law and opening hours; the pen is mightier.
    - A young democracy needs good and true laws.
    - The state of the art is to act first and learn later.
    - Contact points, points of contact and hotlines work.
    - Markets, marketing and marks in the markup.
    - Small states do what they can; an EU state may do more.
    - The doctor will be there at May's end of the season.
    - Lawyers, judges, mayors and ministers met in the long room.
    - Everybody talked to everybody, and nobody listened.
    - Maximal effort, minimal result.
    - Bergamo, Jordan and Nowa Huta are places.
    - Information sharing and analysis centres share reports.
    - If it is to be so, I am in; he or she, as we do, is up to it.
    - E-mail and e-government are used; see annex E.
    - Le do de la gamme est une note; la vie en rose.
    - Telecoms companies and telekinesis.
    - Open networks watch each other.
    """#)
}
