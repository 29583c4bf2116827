import TerminalKit
import Testing

@Suite("Kept drawings")
struct KeptDrawingsTests {
  private let size = Size(columns: 6, rows: 2)

  @Test("a drawing put on another is as if it had been drawn there")
  func put() {
    func draw(at point: Point, on frame: inout Frame) {
      frame.put("a日b", at: point, style: .plain.bold())
      frame.mark(Rect(column: point.column, row: point.row, columns: 2, rows: 1), as: .part(3))
    }
    var part = Frame(size: Size(columns: 4, rows: 1))
    draw(at: Point(column: 0, row: 0), on: &part)
    // In column 4 half of the wide one is outside, and leaves a space in its style.
    for column in Array(-3...3) + [5, 6] {
      for row in -1...2 {
        var (frame, other) = (Frame(size: size), Frame(size: size))
        for each in 0...1 {
          frame.put("日本語", at: Point(column: 0, row: each))
          other.put("日本語", at: Point(column: 0, row: each))
        }
        frame.put(part, at: Point(column: column, row: row))
        draw(at: Point(column: column, row: row), on: &other)
        #expect(frame == other, "\(column), \(row)")
      }
    }
  }

  @Test("each is drawn once for its key")
  func once() {
    let kept = KeptDrawings<Int>()
    var count = 0
    for key in [1, 2, 1, 1, 2] {
      let frame = kept.drawing(for: key, size: size) {
        count += 1
        $0.put("\(key)", at: Point(column: 0, row: 0))
      }
      #expect(frame.text() == "\(key)\n")
    }
    #expect(count == 2)
  }
}
