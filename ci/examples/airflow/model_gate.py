"""An Airflow DAG: promote runs only where the model passes its gate. For Airflow 3 with the provider `standard`."""
from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG, Param

with DAG(
    dag_id="model_gate",
    schedule=None,
    tags=["assay"],
    params={
        "project": Param("/models/credit", type="string", description="the folder of the manifest"),
        "reports": Param("/models/credit/assay-reports", type="string", description="where the reports go"),
    },
):
    # A value of a parameter reaches the shell as a variable, never as a part of the command. A retry would measure the same.
    gate = BashOperator(
        task_id="gate",
        bash_command="""
            mkdir -p "$REPORTS"
            assay run "$PROJECT/assay.yaml" --junit "$REPORTS/junit.xml" --json "$REPORTS/run.json" --html "$REPORTS/report.html"
        """,
        env={"PROJECT": "{{ params.project }}", "REPORTS": "{{ params.reports }}"},
        append_env=True,
        skip_on_exit_code=None,
        retries=0,
        do_xcom_push=False,
    )
    promote = BashOperator(
        task_id="promote",
        bash_command='echo "promoting $PROJECT"',
        env={"PROJECT": "{{ params.project }}"},
        append_env=True,
    )
    gate >> promote
