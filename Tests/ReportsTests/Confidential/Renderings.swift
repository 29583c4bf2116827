import Reports
import SessionEngine
import WorkshopModel

/// Everything that a reader can get of an edition as text, format by format.
func renderings(
  of session: Session, _ edition: Edition, length: ReportLength = .full
) -> [(name: String, text: String)] {
  let content = ReportContent(session, edition: edition)
  var texts: [(name: String, text: String)] = []
  for format in TextFormat.allCases {
    for style in ReportStyle.names {
      guard let text = (try? ReportStyle.named(style, for: format))?.text(content, length: length)
      else { continue }
      texts.append(("\(style).\(format.rawValue)", text))
    }
  }
  texts.append(("tree", "\(ReportNode.report(content, length: length))"))
  return texts
}
