import Words
import WorkshopModel

/// The drawings of the numbers, for formats that can draw.
struct FigurePart: ReportPart {
  let basis: ReportBasis

  /// Drawings of the numbers: places and lengths for templates that can draw, each beside the
  /// numbers themselves.
  ///
  /// They say nothing that the rest of the tree does not, and are no part of the JSON report.
  var figures: ReportNode {
    let matrices = content.tables.map(matrix)
    let drawings: ReportNode = [
      "matrices": .list(
        matrices.enumerated().map { $1.merged(with: ["place": .number($0 + 1)]) }),
      "ledger": ledgerFigure, "flow": flowFigure,
      "hasAnnex": .flag(hasAnnex),
    ]
    return drawings.merged(with: section("document.figure") { words["document.figure.\($0)"] })
  }

  private func node(of label: FigureLabel) -> ReportNode {
    ["x": .number(label.x), "y": .number(label.y), "text": .name(label.text)]
  }
}

extension FigurePart {
  /// A table with its drawing.
  private func matrix(of table: TableContent) -> ReportNode {
    let roles = table.rows.map { $0.title ?? words["document.other"] }
    let others = table.columns.map { column(title: $0, of: table.subject) }
    let figure =
      table.isWide
      ? MatrixFigure(rows: others, columns: roles, counts: table.turned)
      : MatrixFigure(rows: roles, columns: others, counts: table.rows.map(\.cells))
    let drawing: ReportNode = [
      "about": .words(
        words.sentences(
          words["document.drawing.matrix"],
          content.isConfidential ? words["document.table.merged"] : nil)),
      "width": .number(figure.width),
      "height": .number(figure.height), "cellWidth": .number(figure.cellWidth),
      "cellHeight": .number(figure.cellHeight),
      "isTilted": .flag(figure.tilt != 0), "tilt": .number(figure.tilt),
      "columnLabels": .list(figure.columns.map(node)),
      "rowLabels": .list(figure.rows.map(node)),
      "marks": .list(
        figure.cells.map { cell in
          [
            "x": .number(cell.x), "y": .number(cell.y), "shade": .number(cell.shade),
            "middle": .number(cell.x + figure.cellWidth / 2),
            "line": .number(cell.y + figure.cellHeight / 2 + FigureText.size / 3),
            "count": .number(cell.count),
          ]
        }),
    ]
    let tables = TablePart(basis: basis)
    return (table.isWide ? tables.turnedNode(of: table) : tables.node(of: table))
      .merged(with: drawing)
  }

  private func column(title: String?, of subject: TableContent.Subject) -> String {
    switch subject {
    case .groups: title.map { group($0).plain } ?? words["document.otherGroup"]
    case .sectors: title ?? words["document.otherSectors"]
    }
  }
}

extension FigurePart {
  /// How the challenges of each group ended; nothing where that is not told.
  private var ledgerFigure: ReportNode {
    let ends = LedgerPart.ends
    let groups = content.groups.compactMap { group in
      let challenges = group.entries.filter(\.isChallenge)
      let counts = ends.map { end in challenges.count { $0.outcome?.result == end } }
      let title = shortTitle(of: group).plain
      return challenges.isEmpty ? nil : LedgerFigure.Group(title: title, counts: counts)
    }
    guard !content.isConfidential, !groups.isEmpty else { return .nothing }
    let figure = LedgerFigure(groups, ways: ends.map(words.end))
    return [
      "about": .words(
        words.sentences(words["document.drawing.ledger"], LedgerPart(basis: basis).remarkOnOpen)),
      "width": .number(figure.width),
      "height": .number(figure.height), "barHeight": .number(figure.barHeight),
      "keys": .list(figure.keys.map(node)),
      "bars": .list(figure.bars.map { node(of: $0, in: figure) }),
      "columns": .list(ends.map { ["title": .words(words.end($0))] }),
      "rows": .list(groups.map(row)),
      "totals": .list(
        ends.indices.map { way in ["value": .number(groups.reduce(0) { $0 + $1.counts[way] })] }),
      "total": .number(groups.reduce(0) { $0 + $1.total }),
    ]
  }

  private func row(of group: LedgerFigure.Group) -> ReportNode {
    [
      "title": .name(group.title),
      "cells": .list(
        group.counts.map { ["value": .number($0), "isEmpty": .flag($0 == 0)] }),
      "total": .number(group.total),
    ]
  }

  private func node(of key: LedgerFigure.Key) -> ReportNode {
    let drawing: ReportNode = [
      "x": .number(key.x), "textX": .number(key.x + 320), "text": .words(key.text),
    ]
    return drawing.merged(with: ending(key.way))
  }

  private func node(of bar: LedgerFigure.Bar, in figure: LedgerFigure) -> ReportNode {
    let line = bar.y + figure.barHeight / 2 + FigureText.size / 3
    return [
      "y": .number(bar.y), "labels": .list(bar.label.map(node)), "line": .number(line),
      "end": .number(bar.end + 80), "total": .number(bar.total),
      "segments": .list(bar.segments.map(node)),
    ]
  }

  private func node(of segment: LedgerFigure.Segment) -> ReportNode {
    let drawing: ReportNode = [
      "x": .number(segment.x), "width": .number(segment.width),
      "middle": .number(segment.x + segment.width / 2),
      "count": .number(segment.count), "isWide": .flag(segment.isWide),
    ]
    return drawing.merged(with: ending(segment.way))
  }

  /// Which of the ways to end it is, as templates ask for it.
  private func ending(_ way: Int) -> ReportNode {
    [
      "isFound": .flag(way == 0), "isParked": .flag(way == 1), "isUnanswered": .flag(way == 2),
      "isOpen": .flag(way == 3),
    ]
  }
}

extension FigurePart {
  /// The links from role to role; nothing where there are none to tell.
  private var flowFigure: ReportNode {
    guard !content.flows.isEmpty else { return .nothing }
    let figure = FlowFigure(
      content.flows, titles: content.roles.map(\.title), other: words["document.other"])
    let middle = (figure.left + figure.right) / 2
    return [
      "about": .words(words["document.drawing.flow"]), "width": .number(figure.width),
      "height": .number(figure.height), "left": .number(figure.left),
      "middle": .number(middle), "right": .number(figure.right),
      "endWidth": .number(figure.endWidth), "starts": .list(figure.starts.map(node)),
      "ends": .list(figure.ends.map(node)),
      "bands": .list(
        figure.bands.map { band in
          [
            "action": .name(band.action), "challenge": .name(band.challenge),
            "count": .number(band.count), "start": .number(band.start),
            "end": .number(band.end), "startFoot": .number(band.start + band.startHeight),
            "endFoot": .number(band.end + band.endHeight),
          ]
        }),
    ]
  }

  private func node(of end: FlowFigure.End) -> ReportNode {
    [
      "x": .number(end.x), "y": .number(end.y), "height": .number(end.height),
      "labelX": .number(end.label.x), "line": .number(end.label.y),
      "text": .name(end.label.text), "count": .number(end.count),
    ]
  }
}
