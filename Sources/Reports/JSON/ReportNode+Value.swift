public import Words
public import WorkshopModel

extension ReportContent {
  /// The report as data for other programs.
  ///
  /// It says what ``ReportNode`` says, texts as they were entered, without what only templates
  /// need: their words, and flags on what there is. What could be there and is not is null.
  public func json(_ words: Words = .english) -> Value {
    guard case .object(let parts) = ReportNode.report(self, words: words) else { return .null }
    let head: [Members.Member] = [("format", "dayzero-report"), ("version", 1)]
    let shown = parts.filter { $0.name != "words" && !$0.isForTemplates }
    return .object(Members(head + shown.map { ($0.name, $0.value.value) }))
  }
}

extension ReportNode {
  fileprivate var value: WorkshopModel.Value {
    switch self {
    case .nothing: .null
    case .text(let text, _), .name(let text), .words(let text): .string(text)
    case .phrase(let phrase): .string(phrase.plain)
    case .number(let number): .integer(number)
    case .flag(let flag): .bool(flag)
    case .list(let parts): .list(parts.map(\.value))
    case .object(let members):
      .object(
        Members(
          members.filter { !$0.isForTemplates }.map { (name: $0.name, value: $0.value.value) }))
    }
  }
}

extension ReportNode.Member {
  /// Whether only templates need it.
  fileprivate var isForTemplates: Bool {
    guard case .flag = value else { return false }
    return name.hasPrefix("has") || name == "isFull" || name == "isShort"
  }
}
