/// The texts of a template without the lines on which a tag stands alone.
struct TemplateLayout {
  let tags: [TemplateTag]
  /// The text before each tag, and that behind the last one.
  private(set) var texts: [Substring]
  /// For each tag whether it begins no line of its own, since that is taken out with it.
  private(set) var isAlone: [Bool]
  /// For each tag the white space before it where nothing else stands there.
  let margins: [Substring]

  /// For each tag whether only white space stands before it on its line, and behind it.
  private let starts: [Bool]
  private let ends: [Bool]

  init(_ reading: TemplateReading) {
    let (tags, texts) = (reading.tags, reading.texts)
    let starts = tags.indices.map { place in
      texts[place].lastLine.isBlank && (place == 0 || texts[place].hasLineEnd)
    }
    ends = tags.indices.map { place in
      let text = texts[place + 1]
      return text.firstLine.isBlank && (place + 2 == texts.count || text.hasLineEnd)
    }
    margins = tags.indices.map { starts[$0] ? texts[$0].lastLine : "" }
    isAlone = tags.map { _ in false }
    (self.tags, self.texts, self.starts) = (tags, texts, starts)
    cut()
  }

  private mutating func cut() {
    var open: [Int] = []
    for place in tags.indices {
      let tag = tags[place]
      let start = tag.kind == .end ? open.removeLast() : place
      let isInParent = open.last.map { tags[$0].kind == .parent } ?? false
      switch tags[start].kind {
      case .value: break
      case .parent: if tag.kind == .end { cutParent(from: start, to: place) }
      case .block where isInParent: cutReplacement(at: place)
      case .section, .inverted, .block, .part, .delimiters, .comment, .end:
        if starts[place] && ends[place] {
          isAlone[place] = true
          cutBefore(place)
          cutAfter(place)
        }
      }
      if tag.isStart { open.append(place) }
    }
  }

  /// A parent is one thing, whatever stands in it.
  private mutating func cutParent(from start: Int, to end: Int) {
    guard starts[start] && ends[end] else { return }
    isAlone[start] = true
    isAlone[end] = true
    cutBefore(start)
    cutAfter(end)
  }

  /// Text before and behind what replaces a block is in no report, so only what is in it matters.
  private mutating func cutReplacement(at place: Int) {
    if tags[place].kind == .block {
      if ends[place] { cutAfter(place) }
    } else if starts[place] {
      isAlone[place] = true
      cutBefore(place)
    }
  }

  private mutating func cutBefore(_ place: Int) {
    texts[place] = texts[place][..<texts[place].lastLine.startIndex]
  }

  private mutating func cutAfter(_ place: Int) {
    texts[place + 1] = texts[place + 1][texts[place + 1].firstLine.endIndex...]
  }
}

extension Substring {
  private static let lineEnd = UInt8(ascii: "\n")

  fileprivate var isBlank: Bool { utf8.allSatisfy(" \t\r\n".utf8.contains) }

  fileprivate var hasLineEnd: Bool { utf8.contains(Self.lineEnd) }

  /// What stands up to the end of the first line, with it.
  fileprivate var firstLine: Substring {
    guard let end = utf8.firstIndex(of: Self.lineEnd) else { return self }
    return self[...end]
  }

  /// What stands behind the end of the last line but one.
  fileprivate var lastLine: Substring {
    guard let end = utf8.lastIndex(of: Self.lineEnd) else { return self }
    return self[utf8.index(after: end)...]
  }
}
