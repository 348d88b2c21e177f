namespace Gigstack.Package.Tests;

[Collection(PackagesDefinition.Name)]
public sealed class UserMistakeTests(MistakenProjects projects) : IClassFixture<MistakenProjects>
{
    public static TheoryData<int, string> All
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var number = 0; number < UserMistakes.All.Length; number++)
                data.Add(number, UserMistakes.All[number].Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_build_says_what_is_wrong_and_nothing_else(int number, string name)
    {
        Assert.NotEmpty(name);
        Assert.Equal(UserMistakes.All[number].Says, projects.SaidOf(number));
    }
}
