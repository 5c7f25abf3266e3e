using System.Text;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Witness;

/// <summary>Lines of a witness, and what each of them uses.</summary>
internal sealed class WitnessWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<WitnessUse?> _lines = [];

    public WitnessWriter(ClientSurface surface, string nullable)
    {
        Line("#nullable " + nullable);
        Line($"namespace {WitnessProgram.Namespace}");
        Line("{");
        Line($"using global::{surface.Namespace};");
    }

    /// <summary>How many lines there are.</summary>
    public int Lines => _lines.Count;

    public void Line(string text) => Add(text, null);

    public void Use(SurfaceType type, SurfaceMember? member, string text) => Add(text, new WitnessUse(type.Name, member?.Name));

    /// <summary>Ends the file.</summary>
    public WitnessFile ToFile()
    {
        Line("}");
        return new WitnessFile(_text.ToString(), _lines.ToEquatableList());
    }

    private void Add(string text, WitnessUse? use)
    {
        _text.Append(text).Append('\n');
        _lines.Add(use);
    }
}
