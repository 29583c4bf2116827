import ScreenKit

/// The question where everything is to be saved.
struct SavePrompt: PromptDetails {
  var place: Place { .saving }

  /// The question, with a name beside `path` suggested.
  static func open(beside path: String) -> Prompt<SavePrompt> {
    let suffix = ".json"
    let stem = path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : path
    return Prompt(SavePrompt(), stem + "-copy" + suffix)
  }

  func words(in model: Model, columns: Int) -> PromptWords {
    let words = model.strings.saving
    return PromptWords(title: words.title, question: words.question, hint: words.hint)
  }

  func take(_ typed: String, in model: inout Model) -> [Effect] { [.saveElsewhere(path: typed)] }
}
