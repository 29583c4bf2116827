import Insights
import ScreenKit
import SessionEngine
import WorkshopModel

/// A day or a time of day as somebody typed it.
enum WrittenMoment {
  /// That one, as files have it and as people read it.
  case clear(String, told: String)
  /// One of several, each as files have it, as people read it, and with what it says of days to come.
  case open([(text: String, told: String, order: DayReading.Order?)])
  /// None; the sentence tells why.
  case wrong(String)

  /// The fields of the form that say one.
  static let names = ["date", "start", "end"]

  /// Reads what was typed into the field of that name.
  init(_ typed: String, in name: String, _ model: Model) {
    self = name == "date" ? Self.day(typed, model) : Self.time(typed, model)
  }

  private static func day(_ typed: String, _ model: Model) -> WrittenMoment {
    let told = { (day: CalendarDay) in model.strings.words.say(day.fact) }
    return switch DayReading(typed, order: model.dayOrder) {
    case .day(let day): .clear("\(day)", told: told(day))
    case .either(let dayFirst, let monthFirst):
      .open([
        ("\(dayFirst)", told(dayFirst), .dayFirst),
        ("\(monthFirst)", told(monthFirst), .monthFirst),
      ])
    case .wrong(let fact): .wrong(model.strings.words.say(fact))
    }
  }

  private static func time(_ typed: String, _ model: Model) -> WrittenMoment {
    switch TimeReading(typed) {
    case .time(let time): .clear("\(time)", told: "\(time)")
    case .either(let morning, let afternoon):
      .open([afternoon, morning].map { ("\($0)", "\($0)", nil) })
    case .wrong(let fact): .wrong(model.strings.words.say(fact))
    }
  }

  /// What is understood of the field that has the focus, where that is not what stands there.
  static func hint(_ form: FieldForm, _ model: Model) -> String? {
    let name = form.fields[form.focus].name
    guard names.contains(name), let typed = form.text(name) else { return nil }
    switch WrittenMoment(typed, in: name, model) {
    case .clear(let text, let told): return text == typed && name != "date" ? nil : "= \(told)"
    case .open(let readings): return "= " + readings.map(\.told).joined(separator: " / ")
    case .wrong: return nil
    }
  }

  /// Puts what was typed into those fields as files have it; asks where it could be two, and tells what
  /// is none.
  ///
  /// - Returns: The form with that; nil where somebody is to answer first.
  static func settled(_ form: FieldForm, in model: inout Model) -> FieldForm? {
    var form = form
    for name in names where form.isChanged(name) {
      guard let typed = form.text(name) else { continue }
      switch WrittenMoment(typed, in: name, model) {
      case .clear(let text, _): form.fill(name, text)
      case .open(let readings):
        ask(readings, typed, in: name, &model)
        return nil
      case .wrong(let sentence):
        model.withFields { $0.show(sentence, in: name) }
        return nil
      }
    }
    return form
  }

  private static func ask(
    _ readings: [(text: String, told: String, order: DayReading.Order?)], _ typed: String,
    in name: String, _ model: inout Model
  ) {
    let words = model.strings.setUp
    let purpose = FormPurpose("reading", isKept: false) { model, answer in
      let chosen = readings.first { $0.text == answer.choice("reading") }
      model.pop()
      guard let chosen else { return [] }
      model.room.dayOrder = chosen.order ?? model.room.dayOrder
      model.withFields { $0.fill(name, chosen.text) }
      return model.top.accept(in: &model)
    }
    let choice = FieldForm.Field.choice(
      "reading", words.field(name), readings.map { ($0.told, $0.text) }, chosen: nil)
    model.push(
      FieldForm(
        purpose, title: words.whichOne(typed),
        introduction: words.whichIntroduction(name == "date"), [choice]))
  }
}
