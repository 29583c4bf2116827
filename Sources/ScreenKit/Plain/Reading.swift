public import TerminalKit

/// What a layer says, line by line: for those who listen or read Braille.
public struct Reading: Equatable, Sendable {
  /// A line of it.
  public struct Row: Equatable, Sendable {
    /// What it says.
    public let text: String
    /// What choosing it is about; nil where it only tells something.
    public let target: Area.Target?
    /// What it is called when it is chosen, the first word of its text; nil for a number.
    public let name: String?

    /// A line that says `text`.
    public init(_ text: String, as target: Area.Target? = nil, called name: String? = nil) {
      self.text = text
      self.target = target
      self.name = name
    }
  }

  /// What stands above it; empty for nothing.
  public let title: String
  /// What stands beside that; empty for nothing.
  public let detail: String
  /// Its lines.
  public let rows: [Row]

  /// A reading of those lines.
  public init(_ title: String, detail: String = "", _ rows: [Row]) {
    self.title = title
    self.detail = detail
    self.rows = rows
  }

  /// Whether any line can be chosen.
  var hasChoices: Bool { rows.contains { $0.target != nil } }

  /// The number of the line at an index, counted from 1; nil where it is not chosen by a number.
  func number(at index: Int) -> Int? {
    rows[index].isNumbered ? rows[...index].count(where: \.isNumbered) : nil
  }

  /// The line that `name` names, or by its number; nil where there is none.
  func choice(_ name: String) -> Row? {
    // A sign in a name is hard to type.
    let typed = name.lowercased().filter { $0.isLetter || $0.isNumber }
    if let row = rows.first(where: { row in
      row.name.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } } == typed
    }) {
      return row
    }
    let numbered = rows.filter(\.isNumbered)
    let number = name.hasPrefix("#") ? String(name.dropFirst()) : name
    return numbered.place(typed: number).map { numbered[$0] }
  }

  /// The line that another reading calls `name`, where it still is; nil where it is not.
  func row(called name: String, in said: Reading) -> Row? {
    said.choice(name).flatMap { row in
      let same = { (rows: [Row]) in rows.filter { $0.target != nil && $0.text == row.text } }
      let place = same(said.rows).firstIndex(of: row) ?? 0
      let now = same(rows)
      return now.indices.contains(place) ? now[place] : nil
    }
  }

  /// The indices of the lines that were not there `before`, or under another number.
  func news(since before: Reading) -> [Int] {
    var known: [String: Int] = [:]
    for index in before.rows.indices { known[before.line(index), default: 0] += 1 }
    return rows.indices.filter { index in
      let line = line(index)
      let isKnown = known[line] ?? 0 > 0
      if isKnown { known[line]? -= 1 }
      return !isKnown
    }
  }

  /// The line at an index with its number.
  private func line(_ index: Int) -> String {
    (number(at: index).map { "\($0) " } ?? "") + rows[index].text
  }
}

extension Reading.Row {
  fileprivate var isNumbered: Bool { target != nil && name == nil }
}

extension Reading {
  /// What a drawing says whose boxes are known: one box after the other, never side by side.
  ///
  /// - Parameters:
  ///   - frame: The drawing.
  ///   - isAsked: Whether its fields and what can be chosen in them are asked for one by one, and so
  ///     are no lines of it.
  public init(of frame: Frame, isAsked: Bool) {
    let panes = frame.panes ?? []
    var rows =
      panes.isEmpty ? Self.rows(of: Rect(size: frame.size), in: frame, isAsked: isAsked) : []
    for (index, pane) in panes.enumerated() {
      let heading = [pane.title, pane.trailingTitle].filter { !$0.isEmpty }
      if index > 0, !heading.isEmpty { rows.append(Row(heading.joined(separator: " · "))) }
      var inside = pane.inside
      // A line across a box begins another one.
      let next = panes.dropFirst(index + 1).first
      if let next, next.inside.column == inside.column, next.inside.columns == inside.columns {
        inside.rows = max(0, min(inside.rows, next.inside.row - 1 - inside.row))
      }
      rows += Self.rows(of: inside, in: frame, isAsked: isAsked)
    }
    self.init(panes.first?.title ?? "", detail: panes.first?.trailingTitle ?? "", rows)
  }

  private static func rows(of rect: Rect, in frame: Frame, isAsked: Bool) -> [Row] {
    var rows: [Row] = []
    for (offset, text) in frame.text(in: rect).enumerated() where !text.isEmpty {
      let row = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      guard let target = frame.target(of: row, in: rect) else {
        rows.append(Row(text))
        continue
      }
      guard !isAsked else { continue }
      if let last = rows.last, last.target == target {
        rows[rows.count - 1] = Row("\(last.text) · \(text)", as: target)
      } else {
        rows.append(Row(text.drop { $0 == ">" }.trimmed, as: target))
      }
    }
    return rows
  }
}

extension Frame {
  /// What most of a row of a box stands for, as a list or a form marks it; nil for nothing.
  fileprivate func target(of row: Rect, in box: Rect) -> Area.Target? {
    let middle = Point(column: row.column + row.columns / 2, row: row.row)
    let area = areas.last { area in
      // What marks a whole box begins at its border.
      area.rect.row >= box.row && area.rect.column >= box.column && area.rect.contains(middle)
    }
    if case .key = area?.target { return nil }
    return area?.target
  }
}
