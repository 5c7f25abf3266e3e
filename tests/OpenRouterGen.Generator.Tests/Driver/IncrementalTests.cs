using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Generator.Tests.Driver;

public class IncrementalTests
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /a: { get: { operationId: getA, tags: [A], responses: {
            '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/ThingA' } } } } } } }
          /b: { get: { operationId: getB, tags: [B], responses: {
            '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/ThingB' } } } } } } }
        components:
          schemas:
            ThingA: { type: object, properties: { x: { type: string } } }
            ThingB: { type: object, properties: { x: { type: string } } }
        """;

    [Fact]
    public void An_edit_of_the_users_code_runs_nothing()
    {
        var run = GeneratorRun.Of(TestFile.Spec(Spec)).WithSource("class Edited;");
        foreach (var step in new[] { Steps.Files, Steps.Options, Steps.Inputs, Steps.Model, Steps.Sources })
        {
            Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }
    }

    [Fact]
    public void A_touched_document_with_equal_text_stops_at_the_files()
    {
        var file = TestFile.Spec(Spec);
        var run = GeneratorRun.Of(file).WithFile(file, TestFile.Spec(Spec));
        Assert.All(run.Reasons(Steps.Files), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(run.Reasons(Steps.Model), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_comment_in_the_document_stops_at_the_model()
    {
        var file = TestFile.Spec(Spec);
        var run = GeneratorRun.Of(file).WithFile(file, TestFile.Spec("# a comment\n" + Spec));
        Assert.All(run.Reasons(Steps.Model), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(run.Reasons(Steps.Sources), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void One_schema_that_changes_writes_the_file_of_its_group_and_no_other()
    {
        var file = TestFile.Spec(Spec);
        var run = GeneratorRun.Of(file)
            .WithFile(file,
                TestFile.Spec(
                    Spec.Replace("ThingA: { type: object, properties: { x: { type: string", "ThingA: { type: object, properties: { x: { type: integer")));
        Assert.Single(run.Reasons(Steps.Sources), reason => reason == IncrementalStepRunReason.Modified);
        Assert.All(run.Reasons(Steps.Sources),
            reason => Assert.True(reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
    }
}
