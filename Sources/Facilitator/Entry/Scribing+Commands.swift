import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension EntryBindings {
  /// What joins, splits and marks the entry that is shown or selected.
  func scribing(on place: Place) -> [Binding] {
    let keys = strings.scribing.keys
    let takeOut = onEntry(
      "detail.takeOut", ["O"], keys.takeOut, footer: true,
      unless: { entry, model in
        model.session?.entries.wordings(of: entry.id).isEmpty == false
          ? nil : model.strings.scribing.noWordings
      }, EntryPicker.takeOut)
    return severalAtOnce(on: place) + [
      onEntry("\(place.name).split", ["X"], keys.split, SplitForm.open),
      onEntry("\(place.name).wording", ["w"], keys.wording, WordingForm.open),
    ] + (place == .detail ? [takeOut] : [])
  }

  /// What marks with themes and joins the entries that are marked, else the one in question.
  func severalAtOnce(on place: Place) -> [Binding] {
    let keys = strings.scribing.keys
    return [
      Binding(
        "\(place.name).themes", ["t"], keys.themes, entering: true, to: Marking.subject,
        else: { $0.status.nothingSelected }, isHidden: true, ThemesScreen.open),
      Binding(
        "\(place.name).join", ["J"], keys.join, entering: true, to: Marking.subject,
        else: { $0.status.nothingSelected }, isHidden: true,
        unless: { entries, model in
          entries.allSatisfy { $0.kind == entries[0].kind } ? nil : model.strings.marking.oneKind
        }, EntryPicker.openToJoin),
    ]
  }

  private func onEntry(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    unless reason: @escaping @Sendable (Entry, Model) -> String? = { _, _ in nil },
    _ perform: @escaping @Sendable (Entry, inout Model) -> [Effect]
  ) -> Binding {
    Binding(
      id, keys, words, footer: footer, entering: true,
      to: { model in model.entryInQuestion.flatMap { model.session?.entries[$0] } },
      else: { $0.status.nothingSelected }, isHidden: true, unless: reason, perform)
  }

  /// What saves effort in the entry form.
  var scribingInForm: [Binding] {
    let keys = strings.scribing.keys
    let roleKeys = roles.prefix(9).enumerated().map { index, role in
      Binding(
        "form.role.\(index + 1)", [.alt(Character("\(index + 1)"))], keys.role(role.title),
        entering: true
      ) {
        $0.withScreen(EntryForm.self) { $0.chooseRole(index) }
      }
    }
    return [
      Binding(
        "form.join", [.control("l")], keys.joinHint, footer: true, entering: true,
        to: { $0.screen(EntryForm.self)?.likeHint?.entry },
        else: { $0.scribing.nothingLike }, isHidden: true
      ) { head, model in
        model.screen(EntryForm.self)?.save(joining: head, in: &model) ?? []
      }
    ] + roleKeys
  }
}
