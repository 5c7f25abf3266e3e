using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

/// <summary>Strings that are expected are not made anew.</summary>
public sealed class KnownStringTests
{
    [Theory]
    [InlineData("ab", 0)]
    [InlineData("é", 1)]
    [InlineData("世界", 2)]
    [InlineData("", 3)]
    [InlineData("image_generation.partial_image", 4)]
    [InlineData("image_generation.partial_imagE", -1)]
    [InlineData("a", -1)]
    [InlineData("abc", -1)]
    [InlineData("e", -1)]
    [InlineData("世", -1)]
    [InlineData("\u00c3\u00a9", -1)]
    public void Known_strings_of_any_script_are_shared(string text, int index)
    {
        string[] known = ["ab", "é", "世界", "", "image_generation.partial_image"];
        var json = "\"" + text + "\"";
        var read = Read(json, (ref Utf8JsonReader reader) => JsonRead.KnownString(ref reader, known));
        Assert.Equal(text, read);
        Assert.Equal(index, Array.FindIndex(known, one => ReferenceEquals(one, read)));
        foreach (var one in known)
        {
            var said = Read(json, (ref Utf8JsonReader reader) => JsonCase.Text(ref reader, one));
            Assert.Equal(text, said);
            Assert.Equal(text == one, ReferenceEquals(one, said));
        }
    }

    private static string Read(string json, JsonReader<string> read)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return read(ref reader);
    }
}
