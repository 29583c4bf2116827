/// The forms of a name that is written without spaces: Chinese, Japanese, Korean, Thai.
struct EastAsianForms {
  private let words: [String]

  init(_ words: [String]) { self.words = words }

  var forms: [NameForm] {
    let whole = [NameForm(.whole, words.joined(separator: " "))]
    let turned =
      words.count > 1 ? [NameForm(.whole, words.reversed().joined(separator: " "))] : []
    return (whole + turned).compactMap(\.self) + pieces
  }

  private var pieces: [NameForm] {
    guard words.count == 1, let name = words.first else {
      return words.flatMap { $0.count > 1 ? given($0) + addressed($0) : addressed($0) }
    }
    let script = name.unicodeScalars.first.map { NameScript(of: $0.value) }
    if Self.compounds.contains(where: name.hasPrefix), name.count > 2 {
      let surname = String(name.prefix(2))
      return given(String(name.dropFirst(2))) + addressed(surname) + uncertain(surname)
    }
    switch (script, name.count) {
    case (.hangul?, 2...4):
      return given(String(name.dropFirst())) + addressed(String(name.prefix(1)))
    case (.unspaced?, 2):
      return addressed(String(name.prefix(1)))
    case (.unspaced?, 3):
      let japanese = String(name.prefix(2))
      return given(String(name.suffix(2))) + addressed(String(name.prefix(1)))
        + addressed(japanese) + uncertain(japanese)
    case (.unspaced?, 4...5):
      let (surname, rest) = (String(name.prefix(2)), String(name.dropFirst(2)))
      return given(surname) + given(rest) + addressed(surname)
    default: return []
    }
  }

  private func given(_ text: String) -> [NameForm] {
    text.count > 1 ? [NameForm(.part, text)].compactMap(\.self) : addressed(text)
  }

  private func uncertain(_ text: String) -> [NameForm] {
    [NameForm(.uncertain, text)].compactMap(\.self)
  }

  /// With what follows names of people alone.
  private func addressed(_ text: String) -> [NameForm] {
    let isKorean = text.unicodeScalars.first.map { NameScript(of: $0.value) } == .hangul
    return (isKorean ? Self.koreanTitles : Self.titles).compactMap {
      NameForm(.addressed, text + " " + $0)
    }
  }

  /// Surnames of two signs.
  private static let compounds: Set<String> = [
    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "尉迟", "公孙", "夏侯", "皇甫",
    "令狐", "慕容", "宇文", "端木", "独孤", "南宫", "남궁", "황보", "제갈", "사공", "선우", "독고", "서문", "동방",
  ]

  private static let titles = [
    "先生", "女士", "小姐", "太太", "夫人", "老师", "老師", "教授", "博士", "主任", "总", "經理", "经理", "主席", "部长",
    "部長", "大使", "司长", "处长", "同志", "律师", "律師", "议员", "議員", "さん", "様", "氏", "くん", "君", "ちゃん", "殿",
    "某",
  ]

  private static let koreanTitles = [
    "씨", "님", "선생", "선생님", "박사", "교수", "대표", "의원", "장관", "차관", "과장", "부장", "사장", "회장", "변호사", "기자",
    "위원", "이사", "국장", "실장", "팀장", "대사", "연구원",
  ]
}
