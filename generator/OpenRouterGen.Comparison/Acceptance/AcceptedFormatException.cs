namespace OpenRouterGen.Comparison.Acceptance;

/// <summary>The text of accepted findings cannot be read; the message says why and where, in a sentence.</summary>
internal sealed class AcceptedFormatException(string message, Exception? inner = null) : Exception(message, inner);
