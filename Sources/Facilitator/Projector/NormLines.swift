import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The wording of norms, as the board and the wall show it.
struct NormLines {
  private let session: Session
  private let words: ProjectorWords

  init(_ session: Session, _ strings: Strings) {
    self.session = session
    words = strings.projector
  }

  /// The norms of those groups, each once: title, where it was published, wording.
  func lines(of groups: [Group], columns: Int) -> [Line] {
    var seen: Set<Identifier<Norm>> = []
    let norms = groups.flatMap(\.norms).filter { seen.insert($0).inserted }
      .compactMap { session.state.value($0) as Norm? }
    let lines = norms.map { norm -> [Line] in
      let wrap = { (text: String, style: Style) -> [Line] in
        TextWidth.wrap(text, to: max(8, columns)).map { ($0, style) }
      }
      return wrap(norm.title, .plain.bold()) + wrap(norm.reference, .muted) + [("", .plain)]
        + (norm.text.map { wrap("“\($0)”", .plain) } ?? wrap(words.noWording, .muted))
    }
    return lines.isEmpty
      ? [(words.noNorm, .muted)] : Array(lines.joined(separator: [("", .plain), ("", .plain)]))
  }
}
