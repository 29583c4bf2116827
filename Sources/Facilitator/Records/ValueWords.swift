import SessionEngine
import WorkshopModel

/// Says the value of a field in words: records by what people call them, not by their names.
struct ValueWords {
  private let session: Session
  private let strings: Strings

  init(_ session: Session, _ strings: Strings) {
    self.session = session
    self.strings = strings
  }

  /// The value of `field` in words; text as it stands.
  func words(for value: Value, in field: String, of type: RecordType) -> String {
    // How votes stand is told by the round's result and nowhere else.
    if type == .vote, ["dots", "voter", "opinion", "remark"].contains(field) {
      return strings.records.secret
    }
    return switch (Schema.rule(for: field, of: type)?.kind, value) {
    case (.reference(let type), .string(let id)): record(type, id)
    case (.references(let type), .list(let ids)):
      ids.compactMap(\.string).map { record(type, $0) }.joined(separator: ", ")
    case (.choice, .string(let choice)):
      type == .entry ? Release(rawValue: choice).map(strings.title) ?? choice : choice
    default: plain(value)
    }
  }

  private func record(_ type: RecordType, _ id: String) -> String {
    session.name(of: RecordKey(type, RecordID(rawValue: id)), strings.records)
  }

  private func plain(_ value: Value) -> String {
    switch value {
    case .null: strings.records.nothing
    case .bool(let flag): flag ? strings.records.yes : strings.records.no
    case .integer(let number): "\(number)"
    case .decimal(let digits): digits
    case .string(let text): text
    case .list(let elements):
      elements.isEmpty ? strings.records.nothing : elements.map(plain).joined(separator: ", ")
    case .object(let members): members.map { plain($0.value) }.joined(separator: ", ")
    }
  }
}

extension Strings {
  /// What a field is called; one that this version does not know by its name in the file.
  func name(ofField field: String) -> String { records.field(field) ?? field }
}
