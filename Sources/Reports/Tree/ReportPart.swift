import Words
import WorkshopModel

/// A part of a report, which puts what an edition shows into words.
protocol ReportPart {
  var basis: ReportBasis { get }
}

extension ReportPart {
  var content: ReportContent { basis.content }
  var words: Words { basis.words }
  var length: ReportLength { basis.length }

  /// The words of a section by name, which templates ask for, so that they hold in every language.
  func section(_ section: String, words text: (_ name: String) -> String) -> ReportNode {
    .object(
      Words.english.names(in: section).map {
        ReportNode.Member(name: $0, value: .words(text($0)))
      })
  }

  /// The number; nil where so small a number may tell of somebody.
  func told(_ number: Int) -> Int? {
    content.isConfidential && number < Disclosure.smallestCount ? nil : number
  }

  /// What there is to say of what is not shown.
  func sentences(on leftOut: LeftOut) -> [ReportNode] {
    words.sentences(on: leftOut, telling: told).map { .words($0) }
  }
}

/// What all parts of a report are made of.
struct ReportBasis {
  let content: ReportContent
  let words: Words
  let length: ReportLength
  /// What each entry says, by its place; empty in a report that lists the entries anyway.
  let texts: [String: String]

  init(content: ReportContent, words: Words, length: ReportLength) {
    self.content = content
    self.words = words
    self.length = length
    texts = length == .short ? Self.texts(of: content) : [:]
  }

  /// What each entry says, by its place.
  private static func texts(of content: ReportContent) -> [String: String] {
    let entries = content.groups.flatMap(\.entries)
    return entries.reduce(into: [:]) { texts, entry in
      texts[anchor(of: entry.reference, in: content)] = entry.wordings.first?.text
    }
  }

  static func anchor(of entry: EntryReference, in content: ReportContent) -> String {
    let place = content.groups.firstIndex { $0.id == entry.group } ?? content.groups.count
    let label = entry.label.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": String(scalar)
      default: "-\(String(scalar.value, radix: 16))-"
      }
    }
    return "entry-\(place + 1)-\(label.joined())"
  }
}
