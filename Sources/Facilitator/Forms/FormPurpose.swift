import ScreenKit
import WorkshopModel

/// What a small form is for: what saving it does, and under what its draft is kept.
///
/// Each part of the program declares the purposes of its own forms.
struct FormPurpose: Hashable, Sendable {
  /// What a draft of such a form is called beside the session.
  let name: String
  /// The record that it is about; nil where it is about none.
  let record: RecordKey?
  /// What tells it from others of that name and record while the program runs; empty where nothing
  /// has to.
  let variant: String
  /// Whether what is typed may get on the disk before it is saved.
  let isKept: Bool
  /// Where the keys of the form are pressed.
  let place: Place
  /// Does what follows in the form from what was typed into it, which said that before.
  let follow: @Sendable (inout FieldForm, [FormField], Model) -> Void
  /// What there is to know of the field that has the focus; nil for nothing.
  let hint: @Sendable (FieldForm, Model) -> String?
  /// Does what the form is for, or tells in it why not.
  let save: @Sendable (inout Model, FieldForm) -> [Effect]

  init(
    _ name: String, _ record: RecordKey? = nil, variant: String = "", isKept: Bool = true,
    at place: Place = .fields,
    following follow: @escaping @Sendable (inout FieldForm, [FormField], Model) -> Void = {
      _, _, _ in
    },
    telling hint: @escaping @Sendable (FieldForm, Model) -> String? = { _, _ in nil },
    save: @escaping @Sendable (inout Model, FieldForm) -> [Effect]
  ) {
    self.name = name
    self.record = record
    self.variant = variant
    self.isKept = isKept
    self.place = place
    self.follow = follow
    self.hint = hint
    self.save = save
  }

  static func == (left: FormPurpose, right: FormPurpose) -> Bool {
    left.name == right.name && left.record == right.record && left.variant == right.variant
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(record)
    hasher.combine(variant)
  }
}
