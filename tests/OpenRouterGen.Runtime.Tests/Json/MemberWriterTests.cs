using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

public sealed class MemberWriterTests
{
    [Fact]
    public void An_unknown_member_with_the_name_of_one_that_is_written_does_not_stand_twice() =>
        Assert.Equal("""{"a":1,"b":null,"c":[2],"z":0}""", Write(["a", "b", "c"], new() { ["a"] = 0, ["b"] = 0, ["c"] = 0, ["z"] = 0 }, static (ref members) =>
        {
            members.Int64(0, 1);
            members.StringOrNull(1, null);
            members.List(2, [2], JsonWrite.Int32);
        }));

    /// <summary>The type does not have null, and C# only warns.</summary>
    [Fact]
    public void A_null_among_values_is_not_written()
    {
        Refused(static (ref members) => members.ModelMap(0, new Dictionary<string, ImageReference> { ["x"] = null! }));
        Refused(static (ref members) => members.StringMap(0, new Dictionary<string, string> { ["w"] = null! }));
        Refused(static (ref members) => members.List(0, new Uri[] { null! }, JsonWrite.Uri));
        Refused(static (ref members) => members.ModelList(0, new ImageReference[] { null! }));
    }

    /// <summary>It is a value that did not fit the member, which is why the member is not set.</summary>
    [Fact]
    public void An_unknown_member_with_the_name_of_one_that_is_not_set_is_written() =>
        Assert.Equal("""{"z":3,"number":1,"text":2}""", Write(["number", "text", "z"], new() { ["number"] = 1, ["text"] = 2, ["z"] = 9 }, (ref members) =>
        {
            members.Int64(0, null);
            members.String(1, null);
            JsonWrite.Int32(members.Name(2), 3);
        }));

    [Fact]
    public void A_name_is_written_as_the_writer_escapes_it()
    {
        Assert.Equal("""{"a\u0026b":1}""", Write(["a&b"], [], static (ref members) => members.Int64(0, 1)));
        Assert.Equal("""{"":1}""", Write([""], [], static (ref members) => members.Int64(0, 1)));
    }

    [Fact]
    public void Members_beyond_the_first_64_are_known_as_written_too()
    {
        var names = Enumerable.Range(0, 70).Select(index => "m" + index).ToArray();
        Assert.Equal("""{"m69":1,"m68":2}""", Write(names, new() { ["m68"] = 2, ["m69"] = 3 }, static (ref members) => members.Int64(69, 1)));
    }

    [Fact]
    public void Without_unknown_members_nothing_is_allocated()
    {
        var table = new MemberTable("Thing", 0, "text", "number", "flag");
        using var stream = new MemoryStream(1024);
        using var writer = new Utf8JsonWriter(stream);

        // What is allocated each time is in each of them; what the platform sets up when it comes to it, in one or two.
        Assert.Equal(0, Enumerable.Range(0, 8).Min(_ => Allocated()));

        long Allocated()
        {
            writer.Reset(stream);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var members = table.Write(writer);
            members.String(0, "x");
            members.Decimal(1, 1.5m);
            members.Boolean(2, null);
            members.End(null);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private delegate void Use(ref MemberWriter members);

    private static void Refused(Use use) => Assert.Throws<UnsendableValueException>(() => Write(["name"], [], use));

    private static string Write(string[] names, Dictionary<string, int> additional, Use use)
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        var members = new MemberTable("Thing", 0, names).Write(writer);
        use(ref members);
        members.End(additional, JsonWrite.Int32);
        writer.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
