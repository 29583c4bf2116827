public import Words
public import WorkshopModel

extension Words {
  /// What there is to say of an error, a notice or a finding, in this language.
  public func say(_ told: some Factual) -> String {
    let fact = told.fact
    return text(fact.key, with: fact.arguments.mapValues(value))
  }

  private func value(of argument: Fact.Argument) -> MessageValue {
    switch argument {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .list(let members): .list(members, most: nil)
    case .fact(let fact): .text(say(fact))
    case .facts(let facts): .list(facts.map { say($0) }, most: nil)
    }
  }
}
