import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Does what a key asks for about conclusions.
  mutating func perform(_ action: ConclusionAction) -> [Effect] {
    switch action {
    case .open: openConclusions()
    case .nextPlace: movePlace(by: 1)
    case .previousPlace: movePlace(by: -1)
    case .raise: return moveConclusion(by: -1)
    case .lower: return moveConclusion(by: 1)
    case .add: addConclusion(from: [])
    case .addFromEntries: chooseEntries()
    case .edit: editConclusion()
    case .withdraw: return withdrawConclusion()
    case .evidence: chooseEvidence()
    case .mark, .filter, .endFilter, .onlyChosen: changePicker(action)
    case .clearFilter: _ = showAll()
    case .useEvidence: return useEvidence()
    case .leaveEvidence: leaveEvidence()
    case .readBack: return beginReadBack()
    case .agree: return settle(.agreed)
    case .contest: return settle(.contested)
    case .pass: return settle(.notDiscussed)
    case .reserve: askForReservation()
    case .minority: askForNote()
    case .next: return readNext(by: 1)
    case .previous: return readNext(by: -1)
    case .end: return endReadBack()
    }
    return []
  }

  /// Opens the conclusions of the board's group, or of those that a finding was drafted for.
  private mutating func openConclusions() {
    guard let session, let insights = screen(InsightScreen.self) else {
      return push(ConclusionList(board.group?.id))
    }
    var list = ConclusionList(insights.conclusionPlace)
    if let drafted = insights.drafted { list.select(drafted, in: session) }
    push(list)
  }

  /// The place of conclusions that is shown, in the list or below what lies over it.
  var conclusionGroup: Identifier<Group>? {
    for layer in layers.reversed() {
      if let list = layer as? ConclusionList { return list.group }
      if let reading = layer as? ReadBack { return reading.group }
      if let insights = layer as? InsightScreen { return insights.group }
    }
    return board.group?.id
  }

  /// The conclusion that is selected in the list or being read back.
  var conclusionInQuestion: Conclusion? {
    guard let session else { return nil }
    if let reading = screen(ReadBack.self) { return reading.selection(in: session) }
    return screen(ConclusionList.self)?.selection(in: session)
  }

  private mutating func movePlace(by offset: Int) {
    guard let places = session?.conclusionPlaces else { return }
    withScreen(ConclusionList.self) { list in
      let place = places.firstIndex(of: list.group) ?? 0
      list = ConclusionList(places[(place + offset + places.count) % places.count])
    }
  }

  private mutating func moveConclusion(by offset: Int) -> [Effect] {
    guard let session, let conclusion = conclusionInQuestion,
      let name = session.name(of: conclusion.id, strings.conclusion)
    else { return missingConclusion() }
    let conclusions = session.conclusions(of: conclusion.group)
    let commands = Self.commands(moving: conclusion.id, by: offset, in: conclusions)
    guard !commands.isEmpty else {
      warn(strings.conclusion.list.atTheEnd)
      return []
    }
    let effects = perform(commands, telling: strings.conclusion.list.moved(name))
    if let session = self.session {
      withScreen(ConclusionList.self) { $0.select(conclusion.id, in: session) }
    }
    return effects
  }

  /// What moves a conclusion past its neighbour: a new key for it, or for all where the keys of the
  /// neighbours leave no room between them.
  private static func commands(
    moving id: Identifier<Conclusion>, by offset: Int, in conclusions: [Conclusion]
  ) -> [Command] {
    var order = conclusions
    guard let place = order.firstIndex(where: { $0.id == id }),
      order.indices.contains(place + offset)
    else { return [] }
    let moved = order.remove(at: place)
    let target = place + offset
    order.insert(moved, at: target)
    let lower = target > 0 ? order[target - 1].order : nil
    let upper = target + 1 < order.count ? order[target + 1].order : nil
    let neighbours = [lower, upper].compactMap(\.self)
    let hasRoom =
      neighbours.allSatisfy(\.isWellFormed) && neighbours == neighbours.sorted()
      && Set(neighbours).count == neighbours.count
    if hasRoom {
      let key = OrderKey.between(lower, upper)
      if key.isWellFormed { return [.edit(id.key, ["order": .string(key.rawValue)])] }
    }
    return zip(order, OrderKey.row(of: order.count)).map { conclusion, key in
      .edit(conclusion.key, ["order": .string(key.rawValue)])
    }
  }

  private mutating func withdrawConclusion() -> [Effect] {
    guard let session, let conclusion = conclusionInQuestion,
      let name = session.name(of: conclusion.id, strings.conclusion)
    else { return missingConclusion() }
    return perform(
      [.withdraw(conclusion.key)], telling: strings.conclusion.list.withdrew(name))
  }

  /// Tells that there is no conclusion to do anything with.
  mutating func missingConclusion() -> [Effect] {
    warn(strings.conclusion.readBack.nothing)
    return []
  }
}
