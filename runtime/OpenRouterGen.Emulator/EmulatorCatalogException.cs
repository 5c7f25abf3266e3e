namespace OpenRouter.Emulator;

/// <summary>A catalog cannot be read: it is no JSON, or something in it is not what a catalog has there.</summary>
public sealed class EmulatorCatalogException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="problem">What is wrong, in a sentence.</param>
    /// <param name="path">Where in the JSON, such as <c>$.data[0].supported_parameters.n.min</c>.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column in characters, from 1.</param>
    /// <param name="file">The path of the file; null for text.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public EmulatorCatalogException(string problem, string path, int line, int column, string? file = null, Exception? innerException = null)
        : base(FormattableString.Invariant($"{file ?? "catalog"}({line},{column}): {path}: {problem}"), innerException) =>
        (Problem, Path, Line, Column, File) = (problem, path, line, column, file);

    /// <summary>What is wrong, in a sentence.</summary>
    public string Problem { get; }

    /// <summary>Where in the JSON.</summary>
    public string Path { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in characters, from 1.</summary>
    public int Column { get; }

    /// <summary>The path of the file; null for text.</summary>
    public string? File { get; }
}
