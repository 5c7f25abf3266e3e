using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Bodies;

/// <summary>A page is used again by its thread, and no text sees anything of another.</summary>
public sealed class JsonPageTests
{
    private const int Long = 100_000;

    [Fact]
    public void A_value_may_write_others_while_it_is_written()
    {
        var inner = string.Empty;
        var outer = Written(writer =>
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(1);
            inner = Written(second => second.WriteStringValue(Written(static third => third.WriteNumberValue(3))));
            writer.WriteNumberValue(2);
            writer.WriteEndArray();
        });
        Assert.Equal(("[1,2]", "\"3\""), (outer, inner));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(Long)]
    public void A_value_that_throws_half_way_leaves_nothing_behind(int length)
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Throws<NotSupportedException>(() => Written(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("secret", new string('s', length));
                Assert.Throws<NotSupportedException>(() => Written(static _ => throw new NotSupportedException()));
                throw new NotSupportedException();
            }));
            Assert.Equal("[]", Written(Empty));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    [InlineData(Long)]
    public void A_text_stays_what_it_is_when_others_are_written(int length)
    {
        var text = JsonText.Write(new Value(writer => writer.WriteStringValue(new string('a', length))));
        for (var i = 1; i <= length; i *= 10) Written(writer => writer.WriteStringValue(new string('b', i)));
        Assert.Equal('"' + new string('a', length) + '"', Encoding.UTF8.GetString(text.Span));
    }

    [Fact]
    public async Task Threads_write_beside_each_other()
    {
        var texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(static number => Task.Run(() =>
            Enumerable.Range(0, 500).Select(i => Written(writer => writer.WriteNumberValue((number * 1000) + i))).ToList())));
        Assert.All(Enumerable.Range(0, 8), number =>
            Assert.Equal(Enumerable.Range(number * 1000, 500), texts[number].Select(static text => JsonSerializer.Deserialize<int>(text))));
    }

    private static void Empty(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteEndArray();
    }

    private static string Written(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(JsonText.Write(new Value(write)).Span);

    private sealed class Value(Action<Utf8JsonWriter> write) : IJsonWritable
    {
        public void Write(Utf8JsonWriter writer) => write(writer);
    }
}
