namespace OpenRouter.Runtime;

/// <summary>Uses an answer with success, which it owns from then on unless it throws.</summary>
internal delegate ValueTask<T> AnswerUse<T>(ApiAnswer answer, int limit, CancellationToken cancellationToken);
