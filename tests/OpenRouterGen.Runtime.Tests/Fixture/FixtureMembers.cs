using System.Text.Json;

namespace OpenRouter.Fixture;

/// <summary>Writes what the hand-written types keep.</summary>
internal static class FixtureMembers
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> additional, Func<string, bool> isWritten)
    {
        foreach (var (name, value) in additional.Where(member => !isWritten(member.Key)))
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }
}
