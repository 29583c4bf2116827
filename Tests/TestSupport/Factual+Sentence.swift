import Insights
import Words
public import WorkshopModel

extension Factual {
  /// What a person reads of it, in English.
  public var sentence: String { Words.english.say(self) }
}

/// What a person reads of an error, in English.
public func sentence(of error: any Error) -> String {
  (error as? any Factual)?.sentence ?? "\(error)"
}
