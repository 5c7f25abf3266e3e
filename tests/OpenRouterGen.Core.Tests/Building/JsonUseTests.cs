using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class JsonUseTests
{
    [Fact]
    public void What_is_sent_is_written_and_what_is_answered_is_read()
    {
        var spec = new TestSpec("""
            Request: { type: object, properties: { a: { $ref: '#/components/schemas/Shared' }, kind: { type: string, enum: [x, y] } } }
            Response: { type: object, properties: { a: { $ref: '#/components/schemas/Shared' }, b: { $ref: '#/components/schemas/Inner' } } }
            Shared: { type: object, properties: { x: { type: string } } }
            Inner: { type: object, properties: { x: { type: string } } }
            """)
        {
            Paths = """
                  /a:
                    post:
                      operationId: call
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Request' } } } }
                      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Response' } } } } }
                """,
            Options = new BuildOptions { Json = "used" },
        };
        var types = spec.Model().Types.ToDictionary(type => type.Name.Text, type => type.Json);
        Assert.Equal(JsonDirections.Write, types["Request"]);
        Assert.Equal(JsonDirections.Read, types["Response"]);
        Assert.Equal(JsonDirections.Read, types["Inner"]);
        Assert.Equal(JsonDirections.Both, types["Shared"]);
        Assert.Equal(JsonDirections.Both, types["RequestKind"]);
    }

    [Fact]
    public void Any_other_choice_is_refused()
    {
        var problem = (new TestSpec("Root: { type: object }") { Options = new BuildOptions { Json = "some" } }).Problem();
        Assert.Equal("ORG0042", problem.Descriptor.Id);
    }
}
