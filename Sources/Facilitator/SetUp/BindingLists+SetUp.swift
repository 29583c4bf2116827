import ScreenKit
import TerminalKit

extension BindingLists {
  /// The keys of the checklist.
  var setUp: [Binding] {
    let words = strings.setUp.keys
    return moving + [
      Binding("setUp.go", [.enter], words.go, footer: true, .setUp(.go)),
      Binding("setUp.details", ["d"], words.details, .setUp(.show(.title))),
      Binding("setUp.plan", ["P"], words.plan, .setUp(.show(.phases))),
      Binding("setUp.groups", ["g"], words.groups, .setUp(.show(.groups))),
      Binding("setUp.people", ["p"], words.people, .setUp(.show(.people))),
      Binding("setUp.sectors", ["c"], words.sectors, .setUp(.show(.sectors))),
      Binding("setUp.roles", ["r"], words.roles, .setUp(.show(.roles))),
      Binding("setUp.undo", ["u"], strings.keys.undo, footer: true, .undo),
      Binding("setUp.redo", [.control("r")], strings.keys.redo, .redo),
      Binding("setUp.back", [.escape, "q", "s"], strings.keys.back, footer: true, .back),
    ]
  }

  /// The keys of the list of groups.
  var groupList: [Binding] {
    let words = strings.setUp.keys
    return [
      Binding("list.norms", ["n"], words.norms, footer: true, .setUp(.chooseNorms))
    ] + list + ordering
  }

  /// The keys of the lists of sectors and of roles.
  var termList: [Binding] { list + ordering }

  /// The keys of the list of people.
  var peopleList: [Binding] {
    let words = strings.setUp.keys
    return [
      Binding("people.mark", ["x"], words.mark, footer: true, .setUp(.mark)),
      Binding("people.import", ["i"], words.takeIn, footer: true, .setUp(.askForList)),
      Binding("people.filter", ["/"], words.filter, footer: true, .setUp(.filter)),
      Binding("people.markAll", ["X"], words.markAll, .setUp(.markAll)),
    ] + list
  }

  /// The keys while the filter is typed.
  var peopleFilter: [Binding] {
    let words = strings.setUp.keys
    return [
      Binding("filter.keep", [.enter], words.keepFilter, footer: true, .setUp(.keepFilter)),
      Binding("filter.leave", [.escape], words.leaveFilter, footer: true, .setUp(.leaveFilter)),
      Binding("filter.up", [.up], strings.keys.up, .up),
      Binding("filter.down", [.down], strings.keys.down, .down),
    ]
  }

  /// The keys of the texts that name somebody who is to be taken out.
  var namedTexts: [Binding] {
    let words = strings.setUp.keys
    return [
      Binding(
        "namedTexts.open", [.enter], words.openNamedText, footer: true, .setUp(.openNamedText)),
      Binding(
        "namedTexts.withdraw", ["d"], words.withdrawNamed, footer: true, .setUp(.withdrawNamed)),
      Binding("namedTexts.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  /// The keys of the choice of norms.
  var normPicker: [Binding] {
    let words = strings.setUp.keys
    return moving + [
      Binding("norms.take", [.enter], words.takeNorm, footer: true, .setUp(.takeNorm)),
      Binding("norms.mark", [" ", "x"], words.markNorm, footer: true, .setUp(.markNorm)),
      Binding("norms.wording", [.tab], words.wording, footer: true, .setUp(.readWording)),
      Binding("norms.type", ["a"], words.typeNorm, footer: true, .setUp(.typeNorm)),
      Binding("norms.back", [.escape, "q"], strings.keys.back, footer: true, .setUp(.leaveNorms)),
    ]
  }

  /// The keys of the preview of a list that is taken in.
  var importing: [Binding] {
    let words = strings.setUp.keys
    return moving + [
      Binding("import.take", [.enter], words.takeThemIn, footer: true, .setUp(.takeIn)),
      Binding("import.rest", ["S"], words.takeTheRest, footer: true, .setUp(.takeInTheRest)),
      Binding("import.again", ["r"], words.readAgain, footer: true, .setUp(.readAgain)),
      Binding("import.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ]
  }

  private var list: [Binding] {
    let words = strings.setUp.keys
    return [
      Binding("list.add", ["a"], words.add, footer: true, .setUp(.add)),
      Binding("list.edit", [.enter, "e"], words.edit, footer: true, .setUp(.edit)),
      Binding("list.withdraw", ["d"], words.withdraw, footer: true, .setUp(.withdraw)),
      Binding("list.undo", ["u"], strings.keys.undo, footer: true, .undo),
      Binding("list.redo", [.control("r")], strings.keys.redo, .redo),
      Binding("list.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  private var ordering: [Binding] {
    let words = strings.setUp.keys
    return [
      Binding("list.moveUp", ["K"], words.moveUp, footer: true, .setUp(.moveUp)),
      Binding("list.moveDown", ["J"], words.moveDown, footer: true, .setUp(.moveDown)),
    ]
  }
}

extension Place {
  static let setUp = Place("setUp")
  static let groupList = Place("groupList")
  static let peopleList = Place("peopleList")
  static let peopleFilter = Place("peopleFilter", typing: .text)
  static let namedTexts = Place("namedTexts")
  static let termList = Place("termList")
  static let norms = Place("norms")
  static let importing = Place("importing")
}

extension PlaceBindings {
  static let setUp = [
    PlaceBindings(.setUp) { $0.setUp },
    PlaceBindings(.groupList) { $0.groupList },
    PlaceBindings(.peopleList) { $0.peopleList },
    PlaceBindings(.peopleFilter) { $0.peopleFilter },
    PlaceBindings(.namedTexts) { $0.namedTexts },
    PlaceBindings(.termList) { $0.termList },
    PlaceBindings(.norms) { $0.normPicker },
    PlaceBindings(.importing) { $0.importing },
  ]
}
