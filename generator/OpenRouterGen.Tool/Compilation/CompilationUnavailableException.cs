namespace OpenRouterGen.Tool.Compilation;

/// <summary>Nothing could be compiled, so nothing was found out. The message is a sentence for the user.</summary>
internal sealed class CompilationUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
