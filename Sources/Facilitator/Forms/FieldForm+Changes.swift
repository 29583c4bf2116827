import SessionEngine
import WorkshopModel

extension FieldForm {
  /// Whether the field called `name` says something else than when the form was opened.
  func isChanged(_ name: String) -> Bool {
    fields.first { $0.name == name }?.input != beginning.first { $0.name == name }?.input
  }

  /// What was typed in the field called `name`, empty or not; nil when it says what it did.
  func changedText(_ name: String) -> String? { isChanged(name) ? text(name) ?? "" : nil }

  /// Takes note that whoever types is shown those fields of a record as they are now.
  mutating func see(_ names: [String], of record: RecordKey, in session: Session) {
    for name in names { seen[name] = session.state[record]?[name]?.versions ?? [] }
  }
}
