import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension PlainRuntime {
  /// Asks for the fields one after the other; an empty answer leaves a field as it is.
  ///
  /// Where the input ends in between, what was answered is kept as a draft.
  mutating func fillForm() {
    guard var form = model.screen(EntryForm.self) else { return }
    let isComplete = answer(&form)
    model.layers.top = form
    guard isComplete else { return }
    press(.enter)
    guard let refused = model.screen(EntryForm.self) else { return }
    if let problem = refused.problem { say(words.problem(problem)) }
    press(.escape)
  }

  /// Whether the input had an answer for every field.
  private mutating func answer(_ form: inout EntryForm) -> Bool {
    let strings = model.strings.form
    func answer(_ label: String, _ present: String, _ choices: [String] = []) -> String? {
      ask(words.question(label, present), choices)
    }
    guard let text = answer(strings.text, form.text.text) else { return false }
    if !text.isEmpty { form.text = TextField(text) }
    guard let sector = answer(strings.sector, form.sector.title, form.sector.titles) else {
      return false
    }
    if let place = form.sector.options.place(typed: sector) { form.sector.choose(place) }
    guard let organisation = answer(strings.organisation, form.organisation.text) else {
      return false
    }
    if !organisation.isEmpty { form.organisation = TextField(organisation) }
    guard let themes = answer(strings.themes, form.themes.text) else { return false }
    if !themes.isEmpty { form.themes = TextField(themes) }
    guard let release = answer(strings.release, form.release.title, form.release.titles) else {
      return false
    }
    if let place = form.release.options.place(typed: release) { form.release.choose(place) }
    return true
  }
}
