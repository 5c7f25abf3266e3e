using System.Globalization;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>A slot of an answer that holds no picture, though others do. Nothing of it is lost.</summary>
public sealed class MissingImage
{
    internal MissingImage(int index, JsonElement json)
    {
        Index = index;
        Json = json;
    }

    /// <summary>The place among all slots of the answer, counted from 0.</summary>
    public int Index { get; }

    /// <summary>What came in this slot. Of a call whose pictures went to a target, bytes that are none stand as <c>!</c>.</summary>
    public JsonElement Json { get; }

    /// <summary>The error that came in this slot; null when it is none.</summary>
    public ApiError? Error => ErrorEnvelope.ReadSlot(Json);

    /// <summary>The place and the codes of the error, never its words.</summary>
    /// <returns>A short text.</returns>
    public override string ToString()
    {
        var codes = Error is { } error ? ": " + error : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"no picture in slot {Index}{codes}");
    }
}
