using System.Buffers;
using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

/// <summary>Members that no type names are kept as they came, and are what the platform's own reading makes of them.</summary>
public sealed class RawMembersTests
{
    private static readonly MemberTable s_nothing = new("Test", 0);

    private static readonly string[] s_values =
    [
        "1", "-0.5e+7", "true", "false", "null", "\"\"", "\"text\"", "\"esc\\\"aped\\u00e9\\n\"", "{}", "[]",
        "{ \"a\" : [ 1 , { } ] }", "[[[]],{\"b\":\"}]\"}]",
        "\"世\"", "\"\\ud800\"", "123456789012345678901234567890",
    ];

    private static readonly string[] s_names = ["x", "y", "", "n\\u0061me", "\\n", "é", "\\ud800", "__proto__", "error"];

    [Fact]
    public void Whatever_members_come_they_are_what_the_platform_reads()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var pairs = Enumerable.Range(0, random.Next(0, 12)).Select(_ => (Name: Pick(random, s_names), Value: Pick(random, s_values))).ToList();
            var json = "{" + string.Join(" ,\n", pairs.Select(static pair => "\"" + pair.Name + "\" :\t" + pair.Value)) + " }";
            Check(Read(new Utf8JsonReader(Encoding.UTF8.GetBytes(json))), pairs);
            Check(Read(new Utf8JsonReader(Pieces(json, random.Next(1, 9)))), pairs);
        }
    }

    [Fact]
    public void Members_between_those_that_a_type_names_are_kept()
    {
        var random = new Random(11);
        var table = new MemberTable("Test", 0, "listed", "other");
        string[] names = [.. s_names, "listed", "other"];
        for (var round = 0; round < 2000; round++)
        {
            var pairs = Enumerable.Range(0, random.Next(0, 12)).Select(_ => (Name: Pick(random, names), Value: Pick(random, s_values))).ToList();
            var json = Encoding.UTF8.GetBytes("{ " + string.Join(", ", pairs.Select(static pair => "\"" + pair.Name + "\":" + pair.Value)) + "}");
            var reader = new Utf8JsonReader(json);
            reader.Read();
            var members = table.Read(ref reader);
            while (members.Next(ref reader)) reader.Skip();
            var kept = members.End(ref reader);
            json.AsSpan().Clear();
            Check(kept, [.. pairs.Where(static pair => pair.Name is not ("listed" or "other"))]);
        }
    }

    [Fact]
    public void Many_members_apart_from_each_other_are_kept_in_order()
    {
        var table = new MemberTable("Test", 0, "listed");
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(
            "{" + string.Concat(Enumerable.Range(0, 500).Select(static i => $"\"m{i}\":[{i}],\"listed\":0,")) + "\"last\":\"" + new string('a', 5000) + "\"}"));
        reader.Read();
        var members = table.Read(ref reader);
        while (members.Next(ref reader)) reader.Skip();
        var kept = members.End(ref reader)!;
        Assert.Equal([.. Enumerable.Range(0, 500).Select(static i => $"m{i}"), "last"], kept.Keys);
        Assert.Equal("[499]", kept["m499"].GetRawText());
        Assert.Equal(5000, kept["last"].GetString()!.Length);
    }

    [Fact]
    public void The_bytes_of_a_value_are_its_own()
    {
        var answer = Encoding.UTF8.GetBytes("""{"x":{"a":1},"y":"b"}""");
        var members = Read(new Utf8JsonReader(answer))!;
        answer.AsSpan().Fill((byte)'!');
        Assert.Equal("""{"a":1}""", members["x"].GetRawText());
        Assert.Equal("b", members["y"].GetString());
    }

    [Fact]
    public void A_large_value_is_kept_whole()
    {
        var text = new string('a', 1_000_000);
        var members = Read(new Utf8JsonReader(Encoding.UTF8.GetBytes("{\"small\":1,\"large\":\"" + text + "\",\"last\":[2]}")))!;
        Assert.Equal(["small", "large", "last"], members.Keys);
        Assert.Equal(text, members["large"].GetString());
    }

    [Fact]
    public void A_value_that_is_deeper_than_the_platform_allows_is_kept_where_its_answer_was_read()
    {
        var deep = new string('[', 200) + new string(']', 200);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes("{\"x\":" + deep + "}"), JsonText.Reading);
        Assert.Equal(deep, Read(reader)!["x"].GetRawText());
    }

    [Fact]
    public async Task Members_that_come_in_pieces_are_kept_too()
    {
        var json = "{\"b64_json\":\"AAEC\",\"x\":{\"a\":[1,2]},\"y\":\"" + new string('z', 50_000) + "\"}";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var image = await JsonSerializer.DeserializeAsync<GeneratedImage>(stream, new JsonSerializerOptions { DefaultBufferSize = 64 });
        Assert.Equal(json, JsonSerializer.Serialize(image));
    }

    [Theory]
    [InlineData("x", true)]
    [InlineData("name", true)]
    [InlineData("\uFFFD", true)]
    [InlineData("é", true)]
    [InlineData("z", false)]
    [InlineData("nam", false)]
    [InlineData("1", false)]
    public void A_name_is_found_before_and_after_its_value_was_looked_at(string name, bool isThere)
    {
        var members = Read(new Utf8JsonReader("""{"x":"z","n\u0061me":"1","\ud800":0,"é":[]}"""u8))!;
        Assert.Equal(isThere, members.ContainsKey(name));
        Assert.Equal(4, members.Count);
        Assert.Equal(isThere, members.ContainsKey(name));
        Assert.Equal(isThere, members.TryGetValue(name, out _));
    }

    [Fact]
    public void Members_that_nobody_looks_at_cost_one_array()
    {
        var json = Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Range(0, 5).Select(static i => $"\"member{i}\":\"value {i}\"")) + "}");
        var warm = new Utf8JsonReader(json);
        Take(ref warm);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            var reader = new Utf8JsonReader(json);
            Take(ref reader);
        }

        // Their text, in an array; and what holds it.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 100, 260);
    }

    [Fact]
    public async Task Several_threads_may_look_at_once()
    {
        for (var round = 0; round < 200; round++)
        {
            var members = Read(new Utf8JsonReader("""{"x":1,"y":{"a":[2]},"x":3}"""u8))!;
            using var start = new Barrier(4);
            var seen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                start.SignalAndWait();
                return members.ContainsKey("y") + string.Join(" ", members.Select(static member => " " + member.Key + member.Value.GetRawText()));
            })));
            Assert.All(seen, static text => Assert.Equal("True x3  y{\"a\":[2]}", text));
        }
    }

    [Fact]
    public void They_are_a_dictionary_as_the_platform_s_are()
    {
        const string Json = """{"x":1,"y":[2]}""";
        var members = Read(new Utf8JsonReader(Encoding.UTF8.GetBytes(Json)))!;
        Assert.Throws<ArgumentNullException>(() => members.ContainsKey(null!));
        Assert.Throws<ArgumentNullException>(() => members.TryGetValue(null!, out _));
        Assert.Throws<ArgumentNullException>(() => members[null!]);
        Assert.Throws<KeyNotFoundException>(() => members["z"]);
        Assert.False(members.TryGetValue("z", out var none));
        Assert.Equal(default, none);
        Assert.Equal(Json, JsonSerializer.Serialize(members));
        Assert.Equal(Json, JsonSerializer.Serialize<object>(members));
        Assert.Equal(["x", "y"], new Dictionary<string, JsonElement>(members).Keys);
    }

    [Fact]
    public void Records_that_hold_them_are_equal_where_they_hold_the_same()
    {
        const string Json = """{"b64_json":"AAEC","x":1}""";
        var image = JsonSerializer.Deserialize<GeneratedImage>(Json)!;
        Assert.Equal(image, image with { });
        Assert.NotEqual(image, JsonSerializer.Deserialize<GeneratedImage>(Json));
        Assert.Equal(Json, JsonSerializer.Serialize(image with { }));
        Assert.Equal("""{"b64_json":"AAEC"}""", JsonSerializer.Serialize(image with { AdditionalProperties = null }));
    }

    private static IReadOnlyDictionary<string, JsonElement>? Read(Utf8JsonReader reader)
    {
        var members = Take(ref reader);
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        return members;
    }

    private static IReadOnlyDictionary<string, JsonElement>? Take(ref Utf8JsonReader reader)
    {
        reader.Read();
        var members = s_nothing.Read(ref reader);
        Assert.False(members.Next(ref reader));
        return members.End(ref reader);
    }

    private static void Check(IReadOnlyDictionary<string, JsonElement>? members, List<(string Name, string Value)> pairs)
    {
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs) expected[name == "\\ud800" ? "\uFFFD" : JsonSerializer.Deserialize<string>("\"" + name + "\"")!] = value;
        Assert.Equal(expected, members?.ToDictionary(static member => member.Key, static member => member.Value.GetRawText()) ?? []);
        Assert.Equal(expected.Keys, members?.Keys ?? []);
        Assert.Equal(pairs.Count == 0, members is null);
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static ReadOnlySequence<byte> Pieces(string json, int size)
    {
        var pieces = Encoding.UTF8.GetBytes(json).Chunk(size).ToList();
        var first = new Piece(pieces[0], null);
        var last = pieces.Skip(1).Aggregate(first, static (before, piece) => new Piece(piece, before));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(byte[] bytes, Piece? before)
        {
            Memory = bytes;
            RunningIndex = before is null ? 0 : before.RunningIndex + before.Memory.Length;
            if (before is not null) before.Next = this;
        }
    }
}
