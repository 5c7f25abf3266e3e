namespace OpenRouterGen.Tool.Impact;

/// <summary>The compiler's arguments for one framework of a project, as the build would give them.</summary>
/// <param name="Project">The project file.</param>
/// <param name="Framework">The framework.</param>
/// <param name="Compiler">The compiler, a <c>csc.dll</c>.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record CommandLine(string Project, string Framework, string Compiler, IReadOnlyList<string> Arguments)
{
    /// <summary>The files by which other projects reference this one.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Where relative paths begin.</summary>
    public string Folder => Path.GetDirectoryName(Project)!;

    /// <summary>The full path that an argument names behind its colon; null for an argument of another sort.</summary>
    public string? PathOf(string argument, string option) =>
        argument.StartsWith(option, StringComparison.OrdinalIgnoreCase) ? Path.GetFullPath(argument[option.Length..].Trim('"'), Folder) : null;
}
