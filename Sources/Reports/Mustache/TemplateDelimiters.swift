/// The signs between which a tag of a template stands.
struct TemplateDelimiters: Equatable {
  let start: String
  let end: String

  /// Those of every template until it sets its own.
  static let usual = Self(start: "{{", end: "}}")

  private init(start: String, end: String) {
    self.start = start
    self.end = end
  }

  /// Those that `text` sets, with white space between them; nil when it sets none.
  init?(_ text: Substring) {
    let signs = text.split(whereSeparator: \.isWhitespace)
    guard signs.count == 2, !text.contains("="), text.utf8.count <= 100 else { return nil }
    self.init(start: String(signs[0]), end: String(signs[1]))
  }
}
