/// What columns are called in lists that come from elsewhere, in ten languages: English, French,
/// German, Spanish, Portuguese, Italian, Dutch, Russian, Arabic and Chinese.
enum ImportHeadings {
  /// The headings of a subject, the plainest first, in small letters without accents, spaces and
  /// signs.
  static func all(of subject: ImportSubject) -> [String] { table[subject] ?? [] }

  private static let table: [ImportSubject: [String]] = written.mapValues { text in
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static let written: [ImportSubject: String] = [
    .name: """
    name fullname names fullnames participant participants participantname attendee attendees \
    attendeename delegate delegates delegatename displayname person nameofparticipant \
    nom nomcomplet nometprenom nomprenom prenomnom prenometnom participante nomdesparticipants \
    vollstandigername vollername teilnehmer teilnehmerin teilnehmende teilnehmername \
    vorundnachname namevorname vornamename vornamenachname nachnamevorname \
    nombre nombrecompleto nombreyapellido nombreyapellidos apellidosynombre participantes \
    nombresyapellidos apellidosynombres apellidoynombre apellidonombre nomsetprenoms nomsprenoms \
    nome nomecompleto nomeesobrenome participanteis nomecognome nomeecognome cognomenome \
    cognomeenome nominativo partecipante partecipanti \
    naam volledigenaam deelnemer deelnemers naamdeelnemer voorenachternaam \
    имя фио полноеимя имяифамилия фамилияиимя фамилияимя фамилияимяотчество участник участники \
    الاسم اسم الاسمالكامل الاسمالثلاثي المشارك المشاركون اسمالمشارك \
    namn fulltnamn navn fuldenavn fulltnavn nimi imieinazwisko adsoyad adisoyadi isim jmeno \
    nev teljesnev 氏名 お名前 名前 이름 성명 姓名 名字 全名 参会者 参会人 参加者 与会者 與會者 參加者
    """,
    .namePrefix: """
    nameprefix prefix salutation honorific academictitle titel anrede titre civilite tratamiento \
    titolo aanhef обращение اللقبالعلمي 称谓 稱謂
    """,
    .firstName: """
    firstname firstnames givenname givennames forename forenames first given fname 1stname prenom prenoms \
    vorname vornamen rufname nombres primernombre nombredepila nomeproprio primeironome \
    primonome voornaam voornamen roepnaam \
    fornamn fornavn etunimi imie ad adi krestnijmeno keresztnev имена личноеимя الاسمالأول الاسمالاول الاسمالشخصي 名 \
    nombrepropio nomedebatismo
    """,
    .middleName: """
    middlename middlenames middle middleinitial secondname deuxiemeprenom zweitername \
    zweitervorname segundonombre nomedomeio secondonome tweedenaam отчество اسمالأب اسمالاب 中间名
    """,
    .nameParticle: "tussenvoegsel tussenvoegsels voorvoegsel particle particule namenszusatz",
    .lastName: """
    lastname lastnames surname surnames familyname familynames last family nomdefamille lname \
    nomsdefamille patronyme nachname nachnamen familienname familiennamen zuname apellido \
    apellidos primerapellido apellidopaterno sobrenome sobrenomes apelido apelidos ultimonome \
    cognome cognomi achternaam achternamen familienaam efternamn etternavn efternavn \
    sukunimi nazwisko soyad soyadi prijmeni vezeteknev фамилия фамилии اسمالعائلة العائلة اللقب \
    الكنية 姓 姓氏
    """,
    .secondLastName: "secondlastname secondsurname segundoapellido apellidomaterno",
    .nameSuffix: "namesuffix suffix suffixe sufijo sufixo achtervoegsel",
    .organisation: """
    organisation organization organisations organizations affiliation affiliations institution \
    institutions company companies companyname employer employers organisationname org orgs \
    \
    organizationname institute firm instituicao orgname inst affil aff agency entity \
    entreprise entreprises societe etablissement organisme employeur rattachement \
    entite structure \
    organisationen einrichtung unternehmen firma institutionen arbeitgeber zugehorigkeit \
    organizacion organizaciones institucion instituciones empresa empresas entidad afiliacion \
    empleador organizacao organizacoes instituicoes entidade afiliacao empregador \
    organizzazione organizzazioni istituzione ente azienda societa impresa affiliazione \
    organisatie organisaties instelling bedrijf bedrijfsnaam werkgever instantie \
    организация организации учреждение компания местоработы работодатель \
    المنظمة منظمة المؤسسة مؤسسة الجهة الشركة شركة جهةالعمل \
    组织 組織 机构 機構 单位 單位 公司 工作单位 所属机构
    """,
    .sector: """
    sector sectors stakeholdergroup stakeholdergroups stakeholder stakeholders constituency \
    stakeholdercategory stakeholdergrp sg typeofstakeholder category \
    \
    stakeholdertype secteur secteurs partieprenante groupedepartiesprenantes categorie \
    secteurdactivite collegedacteurs \
    sektor sektoren \
    bereich stakeholdergruppe interessengruppe sectores partesinteresadas parteinteresada \
    grupodeinteres categoria setor setores \
    settore settori сектор секторы القطاع قطاع 部门 部門 利益攸关方
    """,
    .group: """
    group groups breakoutgroup breakoutgroups workinggroup workinggroups room rooms breakout \
    grp gr gp wg groupno groupnumber groupnr breakoutroom breakoutrooms table \
    groupe groupes groupedetravail salle numerodegroupe atelier gruppe gruppen arbeitsgruppe raum grupo grupos \
    grupodetrabajo grupodetrabalho sala mesa taller numerodegrupo gruppo gruppi gruppodilavoro groep groepen werkgroep \
    zaal группа группы рабочаягруппа المجموعة مجموعة 小组 小組 组 组别
    """,
    .text: """
    text statement entry contribution texte enonce contribution aussage beitrag texto \
    declaracion testo dichiarazione tekst bijdrage uitspraak текст высказывание النص نص 内容 文本
    """,
    .kind: "kind type kindofentry art typ tipo soort вид тип النوع 类型",
    .role: "role roles rolle funktion rol papel ruolo роль الدور 角色",
    .themes: """
    themes theme tags tag topics topic themen thema temas tema temi temi onderwerpen темы тема \
    المواضيع 主题
    """,
    .release: "release freigabe diffusion",
    .source: "source sources quelle quellen fuente fonte bron источник المصدر 来源",
    .asOf: "asof",
    .note: "remark remarks note notes",
    .demonstration: "demonstration",
  ]

  /// Words before or behind what a column is about, which say only whose it is.
  static let fillers: Set<String> = Set(
    """
    what is which please enter indicate attendee attendees participant participants ticket tickets delegate delegates guest guests your \
    the of person profile registrant registration registered badge teilnehmer teilnehmerin \
    teilnehmende ihr ihre dein votre de du des participante participantes su del seu partecipante \
    deelnemer deelnemers uw je участника المشارك
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Words by which a column is about somebody or something else, whatever else it says.
  static let others: Set<String> = Set(
    """
    buyer purchaser order orders invoice billing payer payment emergency contact user username login \
    file event product item address street city country email mail phone acheteur facturation \
    rechnung kaufer besteller bestellung comprador factura fatura acquirente fattura koper factuur \
    bestelling покупатель заказ الفاتورة 发票 购买者
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Words by which a column seems to have names.
  static let namelike: Set<String> = Set(
    """
    name names namen surname nom noms prenom prenoms nombre nombres apellido apellidos apelido \
    apelidos nome nomes cognome cognomi naam namn navn имя фио фамилия отчество اسم الاسم
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Words by which what looks like names is something else.
  static let nameless: Set<String> = Set(
    """
    job title position function occupation profession city town country region state nationality \
    address product ticket comment comments diet dietary food session language topic topics themes \
    funktion stadt land beruf fonction ville pays poste cargo ciudad pais funzione citta paese \
    functie stad должность город страна المدينة البلد 职务 职位 城市 国家
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
