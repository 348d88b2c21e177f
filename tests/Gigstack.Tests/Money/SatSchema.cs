using System.Diagnostics;
using System.Xml.Linq;

namespace GigstackTests.Money;

/// <summary>The SAT's own schemas, in the folder that GIGSTACK_SAT names. They are not part of the project.</summary>
internal static class SatSchema
{
    /// <summary>Validates with xmllint. Without the folder or the program, nothing is validated, and the test's output says so.</summary>
    public static async Task ValidateAsync(IReadOnlyList<XElement> documents)
    {
        if (SatFolder.Path is not { } folder)
        {
            Console.WriteLine("GIGSTACK_SAT names no folder: no XML was validated against the SAT's schemas.");
            return;
        }

        var files = Directory.CreateTempSubdirectory("gigstack-cfdi-");
        try
        {
            for (var i = 0; i < documents.Count; i++)
                new XDocument(documents[i]).Save(Path.Combine(files.FullName, $"{i}.xml"));
            var start = new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--schema", Path.Combine(folder, "xsd", "all.xsd")])
            {
                RedirectStandardError = true,
            };
            foreach (var file in files.GetFiles())
                start.ArgumentList.Add(file.FullName);
            using var lint = Process.Start(start)!;
            var problems = await lint.StandardError.ReadToEndAsync();
            await lint.WaitForExitAsync();
            Assert.True(lint.ExitCode == 0, problems);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("There is no xmllint: no XML was validated against the SAT's schemas.");
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }
}
