/// What a tag speaks of: a part of a report, or the place in a list.
struct TemplateName: Sendable {
  /// Where it is looked for.
  enum Start: Sendable {
    /// In what the innermost section goes through, and then further out.
    case anywhere
    /// In what the innermost section goes through, and nowhere else.
    case innermost
    /// In nothing: it is the place in the list that the innermost section goes through.
    case place
  }

  /// A part of a part: its name and, for "hasNotes", what it asks for, "notes".
  struct Step: Sendable {
    let name: String
    let subject: String?

    init(_ name: String) {
      self.name = name
      let first = name.hasPrefix("has") ? name.dropFirst(3).first : nil
      subject = first.map { $0.lowercased() + name.dropFirst(4) }
    }
  }

  /// What can be called upon a part, or upon the place in a list.
  enum Call: String, Sendable {
    case count, empty, equalzero, even, first, index, last, minusone, odd, plusone, reversed
  }

  let start: Start
  let steps: [Step]
  /// What is called upon what is found, the first first; nil where one of them is nothing that can
  /// be called.
  let calls: [Call]?

  /// What `tag` speaks of.
  init(of tag: TemplateTag) {
    start = tag.name.isEmpty ? .place : tag.name.hasPrefix(".") ? .innermost : .anywhere
    steps = tag.name.split(separator: ".").map { Step(String($0)) }
    let calls = tag.calls.reversed().compactMap(Call.init)
    self.calls = calls.count == tag.calls.count ? calls : nil
  }
}

extension TemplateName.Call {
  /// What it gives for the place at `index` of `count`; nil for nothing.
  func result(at index: Int, of count: Int) -> ReportNode? {
    switch self {
    case .first: .flag(index == 0)
    case .last: .flag(index == count - 1)
    case .index: .number(index)
    case .even, .odd: result(of: .number(index))
    case .count, .empty, .equalzero, .minusone, .plusone, .reversed: nil
    }
  }

  /// What it gives for `node`; nil for nothing.
  func result(of node: ReportNode) -> ReportNode? {
    switch node {
    case .list(let parts): result(of: parts)
    case .number(let number): result(of: number)
    default: nil
    }
  }

  private func result(of parts: [ReportNode]) -> ReportNode? {
    switch self {
    case .count: .number(parts.count)
    case .empty: .flag(parts.isEmpty)
    case .first: parts.first
    case .last: parts.last
    case .reversed: .list(parts.reversed())
    case .equalzero, .even, .index, .minusone, .odd, .plusone: nil
    }
  }

  private func result(of number: Int) -> ReportNode? {
    switch self {
    case .equalzero: .flag(number == 0)
    case .even: .flag(number & 1 == 0)
    case .odd: .flag(number & 1 == 1)
    case .minusone: .number(number &- 1)
    case .plusone: .number(number &+ 1)
    case .count, .empty, .first, .index, .last, .reversed: nil
    }
  }
}
