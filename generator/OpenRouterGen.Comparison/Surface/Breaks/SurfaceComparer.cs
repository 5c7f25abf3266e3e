using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>
/// Predicts what of the old client's uses does not compile against the new one. A use is one line of <see cref="WitnessProgram"/>; what the compiler says of
/// those lines is what is predicted here.
/// </summary>
internal static class SurfaceComparer
{
    public static EquatableList<SourceBreak> Compare(ApiModel old, ApiModel @new) => Compare(ClientSurface.Of(old), ClientSurface.Of(@new));

    public static EquatableList<SourceBreak> Compare(ClientSurface old, ClientSurface @new)
    {
        var sink = new BreakSink(@new);
        var rules = new ConversionRules(@new);
        var types = new TypeBreaks(old, @new, rules, sink);
        foreach (var type in old.Types)
        {
            if (@new.Find(type.Name) is { } next)
            {
                types.Compare(type, next);
            }
            else
            {
                types.Gone(type);
            }
        }

        return sink.Breaks.ToEquatableList();
    }
}
