import Words
import WorkshopModel

extension Strings {
  var records: RecordWords { RecordWords(words: words) }
}

/// How records, their fields and those who set them are called.
struct RecordWords: FeatureWords {
  struct Texts {
    var thisTerminal, anotherTerminal, file, box, notRecorded, nothing, yes, no, secret: Text?
  }
  static let texts = TextNames("records", Texts())

  let words: Words

  func type(_ type: RecordType) -> String { words("records.type", type: type.rawValue) }
  /// A field by the name it has in the file; nil for one that this version does not know.
  func field(_ name: String) -> String? { words.text("records.field.\(name)") }
  func group(_ number: String) -> String { words("records.group", number: number) }
  /// A record that is about an entry.
  func about(_ record: String, _ entry: String) -> String {
    words("records.about", record: record, entry: entry)
  }
  func round(_ round: Int) -> String { words("records.round", round: round) }
  func conclusion(_ number: Int, _ group: String?) -> String {
    ConclusionWords(words: words).name(number, group)
  }
  func terminal(_ name: String) -> String { words("records.terminal", name: name) }
  /// Something that happened to the clock, as a thing: "the start of Map actions".
  func clockEvent(_ event: Timing.Event, _ subject: String?, _ minutes: Int) -> String {
    words(
      "records.clockEvent", event: event.rawValue, subject: subject, minutes: abs(minutes),
      isLess: minutes < 0)
  }
}
