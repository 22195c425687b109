// Goes to .teamcity/settings.kts. In Kotlin's raw strings `${'$'}` is the shell's dollar sign.
import jetbrains.buildServer.configs.kotlin.*
import jetbrains.buildServer.configs.kotlin.buildFeatures.XmlReport
import jetbrains.buildServer.configs.kotlin.buildFeatures.xmlReport
import jetbrains.buildServer.configs.kotlin.buildSteps.ScriptBuildStep
import jetbrains.buildServer.configs.kotlin.buildSteps.script
import jetbrains.buildServer.configs.kotlin.triggers.vcs

version = "2025.03"

project {
    buildType(ModelGate)
}

object ModelGate : BuildType({
    name = "Model gate"
    artifactRules = "assay-reports => assay-reports"

    params {
        param("env.MANIFEST", "assay.yaml")
    }

    vcs {
        root(DslContext.settingsRoot)
        cleanCheckout = true
    }

    steps {
        script {
            name = "Gate the model"
            scriptContent = """
                #!/bin/bash
                set -euo pipefail
                mkdir -p assay-reports
                assay run "${'$'}MANIFEST" --junit assay-reports/junit.xml --json assay-reports/run.json --html assay-reports/report.html
            """.trimIndent()
            dockerImage = "registry.example.com/tools/assay:0.1.0"
            dockerImagePlatform = ScriptBuildStep.ImagePlatform.Linux
        }
    }

    features {
        xmlReport {
            reportType = XmlReport.XmlReportType.JUNIT
            rules = "assay-reports/junit.xml"
        }
    }

    failureConditions {
        nonZeroExitCode = true
        testFailure = true
        executionTimeoutMin = 30
    }

    triggers {
        vcs { branchFilter = "+:*" }
    }
})
