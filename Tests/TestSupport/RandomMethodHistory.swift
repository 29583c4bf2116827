import SessionEngine
import WorkshopModel

/// What people enter by a method that chance made up.
struct RandomMethodHistory {
  private let method: RandomMethod
  private var entries: [(id: Identifier<Entry>, kind: EntryKind, group: Identifier<Group>)] = []

  init(_ method: RandomMethod) { self.method = method }

  /// The commands of the next thing that somebody enters; none where there is nothing to enter.
  mutating func next(_ index: Int, using random: inout SplitMix64) -> [Command] {
    guard let entry = entries.randomElement(using: &random),
      Int.random(in: 0..<3, using: &random) == 0
    else { return entry(index, using: &random) }
    return about(entry.id, entry.kind, entry.group, index, using: &random)
  }

  private mutating func entry(_ index: Int, using random: inout SplitMix64) -> [Command] {
    guard let kind = method.kinds.randomElement(using: &random) else { return [] }
    let group = method.groups.pick(&random).id
    let asksRole = kind.asksRole && !method.roles.isEmpty
    var entry = Entry(
      id: Identifier("entry-\(index)"), group: group, kind: kind.id,
      role: asksRole ? method.roles.pick(&random).id : nil,
      sector: method.sectors.randomElement(using: &random)?.id,
      organisation: ["Acme", nil].pick(&random), text: "Words\(index)x",
      themes: [[], ["law"], ["money"]].pick(&random),
      release: (Release.allCases + [.quote, .quote]).pick(&random))
    if entry.release == .paraphrase { entry.paraphrase = "Sense\(index)x" }
    for field in kind.asks where Bool.random(using: &random) {
      switch field {
      case .asOf: entry.asOf = "2019-1\(index % 3)"
      case .owner: entry.owner = "Owner \(index)"
      case .lead: entry.lead = "Lead \(index)"
      case .partners: entry.partners = ["Partner \(index)", "Another"]
      case .timeFrame: entry.timeFrame = "by \(2020 + index)"
      case .wording: entry.wording = "States should \(index)."
      }
    }
    entries.append((entry.id, kind, group))
    return [.add(entry)]
  }

  private func about(
    _ entry: Identifier<Entry>, _ kind: EntryKind, _ group: Identifier<Group>, _ index: Int,
    using random: inout SplitMix64
  ) -> [Command] {
    let sector = method.sectors.randomElement(using: &random)?.id
    let text = "Said\(index)x"
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      let other = entries.pick(&random).id
      guard other != entry else { return [] }
      return [.add(Link(id: Identifier("l\(index)"), action: other, challenge: entry, how: text))]
    case 1:
      let need = Need(id: Identifier("n\(index)"), challenge: entry, text: text, sector: sector)
      return [.add(need)]
    case 2:
      return [
        .add(
          Encounter(
            id: Identifier("m\(index)"), challenge: entry, scope: .outside, sector: sector,
            text: text))
      ]
    case 3:
      let offer = Offer(id: Identifier("o\(index)"), challenge: entry, sector: sector, text: text)
      return [.add(offer)]
    case 4:
      guard let question = method.questions.randomElement(using: &random) else { return [] }
      let answer = Answer(
        id: Identifier("w\(index)"), entry: entry, question: question.id, text: text,
        sector: sector)
      return [.add(answer)]
    case 5:
      let end = (method.ends.isEmpty ? End.usual : method.ends).pick(&random)
      let outcome = Outcome(
        id: Identifier("e\(index)"), challenge: entry, result: end.id, text: text,
        owner: "Owner \(index)")
      return [.add(outcome)]
    default:
      return [
        .add(
          Conclusion(
            id: Identifier("k\(index)"), group: group, order: OrderKey("a5"), text: text,
            evidence: [entry]))
      ]
    }
  }
}
