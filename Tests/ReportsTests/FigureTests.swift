import SessionEngine
import TestSupport
import Testing
import Words
import WorkshopModel

@testable import Reports

@Suite("Figures")
struct FigureTests {
  @Test("a matrix has a cell for each number, the darker the greater, none of them for nothing")
  func matrix() {
    let figure = MatrixFigure(
      rows: ["One", "Two"], columns: ["I", "II", "III"], counts: [[0, 1, 2], [4, 8, 0]])
    #expect(figure.cells.map(\.count) == [0, 1, 2, 4, 8, 0])
    #expect(figure.cells.map(\.shade) == [nil, 14, 18, 27, 45, nil])
    #expect(figure.cells.allSatisfy { $0.x + figure.cellWidth <= figure.width })
    #expect(figure.cells.allSatisfy { $0.y + figure.cellHeight <= figure.height })
    #expect(figure.rows.map(\.text) == ["One", "Two"])
  }

  @Test("the bars of the ledger are as long as the challenges are many")
  func ledger() {
    let groups = [("I", [1, 0, 2, 5]), ("II", [0, 0, 0, 4])].map {
      LedgerFigure.Group(title: $0.0, counts: $0.1)
    }
    let figure = LedgerFigure(groups, ways: ["a", "b", "c", "d"])
    #expect(figure.bars.map(\.total) == [8, 4])
    #expect(figure.bars.map { $0.segments.map(\.way) } == [[0, 2, 3], [3]])
    #expect(figure.bars.map { $0.segments.reduce(0) { $0 + $1.width } } == [5_000, 2_500])
    for bar in figure.bars {
      #expect(zip(bar.segments, bar.segments.dropFirst()).allSatisfy { $0.x + $0.width == $1.x })
    }
  }

  @Test("the bands of the flow fill the marks of the roles at both sides")
  func flow() {
    let flows = [
      FlowContent(action: "A", challenge: "A", count: 3),
      FlowContent(action: "A", challenge: nil, count: 1),
      FlowContent(action: "B", challenge: "A", count: 7),
      FlowContent(action: nil, challenge: "B", count: 2),
    ]
    let figure = FlowFigure(flows, titles: ["A", "B"], other: "Other")
    #expect(figure.starts.map(\.count) == [4, 7, 2])
    #expect(figure.ends.map(\.count) == [10, 2, 1])
    #expect(figure.starts.map(\.label.text) == ["A", "B", "Other"])
    let total = figure.starts.reduce(0) { $0 + $1.height }
    #expect(total == figure.ends.reduce(0) { $0 + $1.height })
    #expect(total == figure.bands.reduce(0) { $0 + $1.startHeight })
    #expect(total == figure.bands.reduce(0) { $0 + $1.endHeight })
    #expect(figure.starts.first?.y == figure.bands.first?.start)
    #expect((figure.ends.map { $0.y + $0.height }.max() ?? 0) <= figure.height)
  }

  @Test("titles break between words, and what has no room is cut off")
  func titles() {
    #expect(
      FigureText.lines(of: "Technical community", width: 900, most: 2) == [
        "Technical", "community",
      ])
    #expect(FigureText.lines(of: "Technical community", width: 900) == ["Technical c…"])
    #expect(FigureText.lines(of: "技术社区和政府", width: 650) == ["技术社区…"])
    #expect(FigureText.lines(of: "Problem-solver", width: 700, most: 2) == ["Problem-", "solver"])
    #expect(FigureText.lines(of: "a - b", width: 700) == ["a - b"])
    #expect(FigureText.lines(of: "", width: 900, most: 2) == [])
  }

  @Test("the figures of the workshop of 2019 have the numbers of its tables")
  func numbers() throws {
    let content = ReportContent(try exampleSession(), edition: .internal)
    let tree = ReportTree(content: content, words: .english, length: .full)
    let figures = try #require(tree.drawn.member("figures"))
    let challenges = content.groups.flatMap(\.entries).count(where: \.isChallenge)
    #expect(figures.member("ledger")?.member("total") == .number(challenges))
    let counts = parts(figures, "matrices").map {
      parts($0, "marks").compactMap(count).reduce(0, +)
    }
    #expect(counts == content.tables.map { $0.totals.reduce(0, +) })
    let links = content.groups.flatMap(\.entries).reduce(0) { $0 + $1.links.count }
    let flow = try #require(figures.member("flow"))
    for side in ["starts", "ends", "bands"] {
      #expect(parts(flow, side).compactMap(count).reduce(0, +) == links)
    }
  }

  private func parts(_ node: ReportNode, _ name: String) -> [ReportNode] {
    guard case .list(let parts) = node.member(name) else { return [] }
    return parts
  }

  private func count(_ node: ReportNode) -> Int? {
    guard case .number(let count) = node.member("count") else { return nil }
    return count
  }

  @Test("where small numbers are not told there is no figure of the ledger")
  func confidential() throws {
    let content = ReportContent(try exampleSession(), edition: .chathamHouse)
    let tree = ReportTree(content: content, words: .english, length: .full)
    #expect(tree.drawn.member("figures")?.member("ledger") == .nothing)
    #expect(!page(content).contains("ledger-figure"))
  }

  @Test("the JSON report knows of no figures")
  func json() throws {
    let content = ReportContent(try exampleSession(), edition: .public)
    #expect(ReportNode.report(content).member("figures") == nil)
  }
}
