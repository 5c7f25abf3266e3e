namespace Playground.Forms;

/// <summary>The parameters that the playground knows by name: how they are called and in which order they stand. Others are shown by their wire name.</summary>
internal static class ParameterNames
{
    public const string References = "input_references";
    public const string Size = "size";

    private static readonly (string Name, string Label)[] s_known =
    [
        ("resolution", "Resolution"), ("aspect_ratio", "Aspect ratio"), (Size, "Exact size"), ("quality", "Quality"), ("n", "Pictures"),
        ("output_format", "Format"), ("output_compression", "Compression"), ("background", "Background"), ("seed", "Seed"),
    ];

    private static readonly string[] s_numbers = ["n", "output_compression", "seed"];

    public static bool IsKnown(string name) => Array.Exists(s_known, known => known.Name == name);

    public static bool IsNumber(string name) => s_numbers.Contains(name);

    public static string Label(string name) =>
        Array.Find(s_known, known => known.Name == name).Label ?? char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    /// <summary>The place of a parameter on the form; those without a place stand last.</summary>
    public static int Order(string name) => Array.FindIndex(s_known, known => known.Name == name) is >= 0 and var index ? index : s_known.Length;
}
