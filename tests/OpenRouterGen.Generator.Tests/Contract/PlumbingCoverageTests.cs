using OpenRouterGen.Generator.Tests.Driver;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Contract;

/// <summary>The newest recorded text calls all of the plumbing that emitted code can call.</summary>
public sealed class PlumbingCoverageTests
{
    [Fact]
    public void Every_member_of_the_plumbing_is_called_or_it_is_said_who_else_needs_it()
    {
        var recorded = RecordedContract.Compile(RecordedContract.Versions[^1]);
        var missing = PlumbingMembers.All(recorded).Except(PlumbingMembers.UsedBy(recorded)).Except(PlumbingExceptions.All.Keys).Order(StringComparer.Ordinal);
        Assert.True(!missing.Any(), Sentence(missing));
    }

    [Fact]
    public void No_member_is_called_that_the_list_of_exceptions_has()
    {
        var recorded = RecordedContract.Compile(RecordedContract.Versions[^1]);
        Assert.Empty(PlumbingMembers.UsedBy(recorded).Intersect(PlumbingExceptions.All.Keys));
        Assert.Empty(PlumbingExceptions.All.Keys.Except(PlumbingMembers.All(recorded)));
    }

    [Fact]
    public void What_other_documents_call_is_in_it()
    {
        var recorded = PlumbingMembers.UsedBy(RecordedContract.Compile(RecordedContract.Versions[^1]));
        var called = PlumbingMembers.UsedBy(BundledClient.Compilation).Union(PlumbingMembers.UsedBy(RecordedContract.CompileToday()));
        var hostile = EmittedCode.CompileToRun(EmittedCode.Emit(HostileDocument.Model("x")).Select(file => file.Text));
        var missing = called.Union(PlumbingMembers.UsedBy(hostile)).Except(recorded).Order(StringComparer.Ordinal);
        Assert.True(!missing.Any(), Sentence(missing));
    }

    private static string Sentence(IEnumerable<string> missing) =>
        $"No recorded text calls these: let Contract/openapi.yaml ask for them, and record the text of this version with {RecordedContract.Switch}=1:\n"
        + string.Join('\n', missing);
}
