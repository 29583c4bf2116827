import Facilitator
import TerminalKit
import TestSupport
import Testing

/// Expects the screen to look as it was drawn: its text, its styles in colour and in mono.
func expectScreen(
  _ player: Player, _ name: String, _ size: Size,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let frame = player.model.frame()
  var mono = frame
  mono.restyle(Rect(size: size)) { $0.colour(.normal) }
  let cursor = frame.cursor.map { "column \($0.column), row \($0.row)" } ?? "hidden"
  let drawing = """
    \(frame.text())

    cursor: \(cursor)

    colour:
    \(frame.styles())

    mono:
    \(mono.styles())

    """
  try expectGolden(
    drawing, "\(name)-\(size.columns)x\(size.rows).txt", sourceLocation: sourceLocation)
  // Narrow screens break lines elsewhere when keys are longer.
  if size.columns >= 120 { expectOtherKeys(player, name, sourceLocation: sourceLocation) }
}
