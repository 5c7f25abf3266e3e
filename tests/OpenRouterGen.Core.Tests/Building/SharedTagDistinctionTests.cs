using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>Cases whose tag has one value.</summary>
public class SharedTagDistinctionTests
{
    private static readonly TagTest s_message = new(new EquatableList<string>(["message"])) { OrAbsent = true };

    [Fact]
    public void The_case_that_demands_most_is_asked_first_and_the_documents_first_is_the_rest()
    {
        var tests = Tests("""
            Root: { anyOf: [{ $ref: '#/components/schemas/Other' }, { $ref: '#/components/schemas/Easy' }, { $ref: '#/components/schemas/Input' },
              { $ref: '#/components/schemas/Output' }] }
            Easy: { type: object, required: [role], properties: { type: { type: string, enum: [message] }, role: { type: string }, phase: { type: string } } }
            Input: { type: object, required: [role], properties: { type: { type: string, enum: [message] }, role: { type: string }, id: { type: string } } }
            Output: { type: object, required: [type, role, id], properties: { type: { type: string, enum: [message] },
              role: { type: string, enum: [assistant] }, id: { type: string }, phase: { type: string } } }
            """);
        Assert.Equal(
            [
                ("Other", new TagTest(new EquatableList<string>(["other"]))),
                ("Output", new BothTest(s_message, new BothTest(new MembersTest(List("id", "type")), new MemberValueTest("role", List("assistant"))))),
                ("Input", new BothTest(s_message, new AnyMemberTest(List("id")))),
                ("Easy", (CaseTest)s_message),
            ],
            tests);
    }

    [Fact]
    public void Of_two_with_the_same_members_the_one_that_requires_less_is_read_and_the_other_can_still_be_made()
    {
        var tests = Tests("""
            Root: { anyOf: [{ $ref: '#/components/schemas/Other' }, { $ref: '#/components/schemas/Strict' }, { $ref: '#/components/schemas/Loose' }] }
            Strict: { type: object, required: [type, id], properties: { type: { type: string, enum: [call] }, id: { type: string } } }
            Loose: { type: object, required: [type], properties: { type: { type: string, enum: [call] }, id: { type: string } } }
            """);
        Assert.Equal(("Loose", new TagTest(List("call"))), tests[1]);
        Assert.Equal(("Strict", new NeverTest()), tests[2]);
    }

    private static List<(string Name, CaseTest Test)> Tests(string schemas)
    {
        const string Other = "\nOther: { type: object, required: [type], properties: { type: { type: string, enum: [other] } } }";
        return [.. new TestSpec(schemas + Other).Type<UnionModel>("Root").Cases.Select(item => (((NamedRef)item.Type).Name.Text, item.Test))];
    }

    private static EquatableList<string> List(params string[] items) => new(items);
}
