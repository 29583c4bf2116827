/// Looks for what a template would bring in from elsewhere.
///
/// A report is one file; and what makes a document of it would fetch whatever a template names, from
/// this machine or from the network, which tells others of it. Pictures can stand in the template
/// itself, as addresses that begin with "data:".
enum TemplateCheck {
  /// What in `template`, in HTML, brings something in; nil when nothing does.
  static func foreignPart(of template: String) -> String? {
    let text = template.lowercased().filter { !$0.isWhitespace }
    if let element = elements.first(where: text.contains) { return element }
    return addresses.first { mark in
      text.ranges(of: mark).contains { !isInside(text[$0.upperBound...]) }
    }
  }

  private static let elements = [
    "@import", "<link", "<base", "<iframe", "<frame", "<object", "<embed", "<script", "<image",
  ]
  private static let addresses = ["src=", "srcset=", "url("]

  /// Whether the address at the start of `text` is in the page.
  private static func isInside(_ text: Substring) -> Bool {
    let address = text.drop { $0 == "\"" || $0 == "'" }
    return address.hasPrefix("data:") || address.hasPrefix("#")
  }
}
