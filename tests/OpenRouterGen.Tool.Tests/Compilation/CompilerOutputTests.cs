using OpenRouterGen.Tool.Compilation;

namespace OpenRouterGen.Tool.Tests.Compilation;

public sealed class CompilerOutputTests
{
    [Theory]
    [InlineData("/a/B.cs(12,34): error CS0117: 'X' does not contain a definition for 'Y'", "/a/B.cs", 12, 34, true, "CS0117")]
    [InlineData("C:\\my app\\B.cs(1,2): warning ORG1001: too big", "C:\\my app\\B.cs", 1, 2, false, "ORG1001")]
    [InlineData("/a (copy)/B(1).cs(3,4): error CS1061: no", "/a (copy)/B(1).cs", 3, 4, true, "CS1061")]
    [InlineData("/a/B.cs(3,4,5,6): error CS1061: no", "/a/B.cs", 3, 4, true, "CS1061")]
    [InlineData("/a/größe.yaml(3,4): error ORG0001: no", "/a/größe.yaml", 3, 4, true, "ORG0001")]
    [InlineData("error CS0006: Metadata file 'x.dll' could not be found", null, 0, 0, true, "CS0006")]
    [InlineData("warning CS2008: No source files specified.", null, 0, 0, false, "CS2008")]
    public void A_line_has_place_severity_id_and_message(string line, string? file, int row, int column, bool isError, string id)
    {
        var found = Assert.Single(CompilerOutput.Read(line + "\r\n"));
        Assert.Equal(new CompilerDiagnostic(file, row, column, isError, id, line[(line.LastIndexOf(id + ": ", StringComparison.Ordinal) + id.Length + 2)..]), found);
    }

    [Fact]
    public void What_is_no_diagnostic_is_passed_over() =>
        Assert.Equal(
            ["CS0117", "CS0103"],
            CompilerOutput.Read("Compiler version 5\n\na.cs(1,1): error CS0117: x: y\n  more of it\nb.cs(2,2): error CS0103: z\n").Select(one => one.Id));
}
