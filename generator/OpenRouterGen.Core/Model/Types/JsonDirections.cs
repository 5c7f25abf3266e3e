namespace OpenRouterGen.Core.Model;

/// <summary>Whether a type reads itself from JSON, writes itself, or both.</summary>
[Flags]
internal enum JsonDirections
{
    None = 0,
    Read = 1,
    Write = 2,
    Both = Read | Write,
}
