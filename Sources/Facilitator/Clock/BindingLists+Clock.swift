import ScreenKit
import TerminalKit

extension BindingLists {
  /// The keys of the clock on the screen `name`, where they hold besides others.
  func clock(_ name: String) -> [Binding] {
    let words = strings.clock
    return [
      Binding("\(name).clock", [" "], words.startOrPause, footer: true, .clock(.startOrPause)),
      Binding("\(name).nextPhase", ["n"], words.next, .clock(.next)),
      Binding("\(name).previousPhase", ["N"], words.previous, .clock(.previous)),
      Binding("\(name).addMinute", ["+", "="], words.addMinute, .clock(.addMinute)),
      Binding("\(name).takeMinute", ["-"], words.takeMinute, .clock(.takeMinute)),
      Binding("\(name).plan", ["P"], words.plan, .clock(.plan)),
    ]
  }

  /// The keys of the plan.
  var plan: [Binding] {
    let words = strings.clock
    let keys = strings.keys
    return [
      Binding("plan.go", [.enter], words.go, footer: true, .clock(.go)),
      Binding("plan.clock", [" "], words.startOrPause, footer: true, .clock(.startOrPause)),
      Binding("plan.nextPhase", ["n"], words.next, footer: true, .clock(.next)),
      Binding("plan.previousPhase", ["N"], words.previous, .clock(.previous)),
      Binding("plan.addMinute", ["+", "="], words.addMinute, footer: true, .clock(.addMinute)),
      Binding("plan.takeMinute", ["-"], words.takeMinute, .clock(.takeMinute)),
      Binding("plan.edit", ["e"], words.editPhase, footer: true, .clock(.editPhase)),
      Binding("plan.add", ["a"], words.addPhase, footer: true, .clock(.addPhase)),
      Binding("plan.withdraw", ["d"], words.withdrawPhase, .clock(.withdrawPhase)),
      Binding("plan.moveUp", ["K"], words.movePhaseUp, .clock(.movePhaseUp)),
      Binding("plan.moveDown", ["J"], words.movePhaseDown, .clock(.movePhaseDown)),
      Binding("plan.undo", ["u"], keys.undo, .undo),
      Binding("plan.redo", [.control("r")], keys.redo, .redo),
      Binding("plan.back", [.escape, "q", "P"], keys.back, footer: true, .back),
    ] + moving
  }
}

extension Place {
  static let plan = Place("plan")
}

extension PlaceBindings {
  static let plan = [PlaceBindings(.plan) { $0.plan }]
}
