namespace OpenRouterGen.Core.Problems;

/// <summary>A place in a file. Line and column count from 1, as editors show them; 0 stands for the whole file.</summary>
internal readonly record struct SourceSpot(string File, int Line, int Column, int Length = 0)
{
    public static SourceSpot WholeFile(string file) => new(file, 0, 0);
}
