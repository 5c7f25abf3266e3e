using System.ComponentModel;
using System.Reflection;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>Methods that completion does not offer.</summary>
public sealed class HiddenOperationTests
{
    [Theory]
    [InlineData("x-openroutergen-hidden: true", "GetPartAsync TryGetPartAsync")]
    [InlineData("x-openroutergen-hidden: false", "")]
    [InlineData("summary: s", "")]
    public void Those_of_a_hidden_operation_but_for_the_one_that_takes_one_text(string extension, string hidden)
    {
        var client = EmittedCode.Load(EmittedCode.CompileToRun(EmittedCode.Emit(TestDocument.Model($$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            servers: [{ url: https://document.invalid/v1 }]
            paths:
              /{a}/{b}:
                get:
                  operationId: getPart
                  tags: [The]
                  {{extension}}
                  x-openroutergen-joined: { name: getWhole, parameter: id }
                  parameters:
                    - { name: a, in: path, required: true, schema: { type: string } }
                    - { name: b, in: path, required: true, schema: { type: string } }
                  responses: { '204': { description: ok } }
              /open: { get: { operationId: open, tags: [The], responses: { '204': { description: ok } } } }
            """, new() { Client = "TestClient", Namespace = "Emitted" })).Select(file => file.Text))).GetType("Emitted.TheClient", throwOnError: true)!;
        var methods = client.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        Assert.Contains(methods, method => method.Name == "GetWholeAsync");
        Assert.Equal(hidden, string.Join(' ', methods.Where(IsHidden).Select(method => method.Name)));
    }

    [Fact]
    public void The_bundled_client_offers_the_id_of_a_model_rather_than_its_parts()
    {
        var methods = Driver.BundledClient.Compilation.GetTypeByMetadataName("OpenRouter.ImagesClient")!.GetMembers();
        var hidden = methods.Where(method => method.GetAttributes().Any(one => one.AttributeClass!.Name == nameof(EditorBrowsableAttribute)));
        Assert.Equal(["ListModelEndpointsAsync", "TryListModelEndpointsAsync"], hidden.Select(method => method.Name));
        Assert.Contains(methods, method => method.Name == "ListEndpointsAsync");
    }

    private static bool IsHidden(MethodInfo method) => method.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
}
