import SessionEngine
import WorkshopModel

/// Something about a record that a person has to settle.
enum Question: Equatable, Sendable {
  /// Which version of that field holds.
  case field(String)
  /// Whether the record is withdrawn, which somebody did while another changed it.
  case withdrawal
}

/// One of the values of a field that nobody has replaced.
struct Version: Equatable, Sendable {
  let value: Value
  /// What set it; one of this terminal's own where several have set the same.
  let operation: Operation?
  /// Whether it was set at this terminal.
  let isMine: Bool
}

extension Session {
  /// What is to be settled about the record `key`: its fields in their order, then whether it
  /// stays.
  func questions(of key: RecordKey) -> [Question] {
    guard let record = state[key], record.isUnsettled else { return [] }
    return record.conflicts.map(Question.field) + (record.isContestedDeletion ? [.withdrawal] : [])
  }

  /// The different values of a field: of two of which one is this terminal's own, that one first;
  /// else as they were set.
  func versions(of field: String, in key: RecordKey) -> [Version] {
    let heads = (state[key]?[field]?.heads ?? []).sorted { $0.stamp < $1.stamp }
    var versions: [Version] = []
    for head in heads {
      let operation = operations[head.stamp.id]
      let version = Version(
        value: head.value, operation: operation, isMine: operation.map(isOwn) ?? false)
      if let index = versions.firstIndex(where: { $0.value == head.value }) {
        if version.isMine { versions[index] = version }
      } else {
        versions.append(version)
      }
    }
    return versions.count == 2 && !versions[0].isMine && versions[1].isMine
      ? versions.reversed() : versions
  }
}

extension [Version] {
  /// The one version that was set at this terminal, where there is one such.
  var mine: Version? { count(where: \.isMine) == 1 ? first(where: \.isMine) : nil }

  /// Whether these are two, of which the first was set at this terminal and the second was not.
  var areMineAndTheirs: Bool { count == 2 && mine != nil }

  /// All versions as one value: texts one below the other, lists with all that is in any of them;
  /// nil where that makes no sense.
  func joined(by rule: FieldRule?) -> Value? {
    switch rule?.kind {
    case .text:
      let texts = compactMap(\.value.string)
      return texts.isEmpty ? nil : .string(texts.joined(separator: "\n"))
    case .texts, .references, .stages:
      return .list(
        compactMap(\.value.list).joined().reduce(into: []) { union, value in
          if !union.contains(value) { union.append(value) }
        })
    default: return nil
    }
  }
}
